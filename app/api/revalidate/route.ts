import { after } from 'next/server';
import { readDelivery } from '#lib/changes/delivery.ts';
import { follow } from '#lib/changes/follow.ts';
import { reconcileSome } from '#lib/changes/reconcile.ts';
import { errorResponse } from '#lib/errors.ts';

/**
 * Takes Sanity's webhook, or the lake's: marks as stale what shows the changed document, and then
 * asks for those pages until they are made again. The same delivery twice does nothing the second
 * time. Answers before the pages are made: the next delivery must not wait for them.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const { changes, paths } = await reconcileSome([await readDelivery(request)]);
    const ids = changes.map(({ id }) => id);
    after(() => follow({ ids, paths }));
    return Response.json({ ids, paths });
  } catch (error) {
    return errorResponse(error);
  }
}
