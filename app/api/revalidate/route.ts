import { context } from '#lib/context.ts';
import { errorResponse } from '#lib/errors.ts';
import { readDelivery } from '#lib/revalidation/delivery.ts';

/**
 * Takes Sanity's webhook, or the lake's: a nudge to read the document again, for where the stream of
 * changes cannot be held. The same delivery twice does nothing the second time. Answers once the
 * replica has the change, before pages are drawn: the next delivery must not wait for them.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const { id, revision } = await readDelivery(request);
    const { sync, replica } = context();
    // After an import thousands of deliveries tell what the stream has told before.
    const isKnown = revision !== undefined && replica.get(id)?._rev === revision;
    const changes = isKnown ? [] : await sync.nudge([id]);
    return Response.json({ ids: changes.map(({ id }) => id) });
  } catch (error) {
    return errorResponse(error);
  }
}
