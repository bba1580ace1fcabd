import { context } from '#lib/context.ts';
import { errorAnswer } from '#lib/errors.ts';
import { jsonAnswer, type PlainAnswer, type PlainRequest } from '#lib/http/plain.ts';
import { timeOf } from '#lib/instant.ts';
import { type NamedDocument, readDelivery } from './delivery.ts';

/**
 * `POST /api/revalidate` takes Sanity's webhook, or the lake's: a nudge to read the document again,
 * for where the stream of changes cannot be held. The same delivery twice does nothing the second
 * time. Answers once the replica has the change, before pages are drawn: the next delivery must not
 * wait for them.
 */
export async function answerDelivery(request: PlainRequest): Promise<PlainAnswer> {
  try {
    const named = await readDelivery(request);
    const changes = isHeld(named) ? [] : await context().sync.nudge([named.id]);
    return jsonAnswer({ ids: changes.map(({ id }) => id) });
  } catch (error) {
    return errorAnswer(error);
  }
}

/**
 * Whether the replica has the change already. After an import thousands of deliveries tell what the
 * stream told before, some of revisions that others followed: those are believed to be past while
 * the stream is open, since dates of documents can be set by whoever writes them.
 */
function isHeld({ id, revision, changedAt }: NamedDocument): boolean {
  const { replica, sync } = context();
  const held = revision === undefined ? undefined : replica.get(id);
  if (held === undefined) return false;
  if (held._rev === revision) return true;
  const [heldAt, toldAt] = [timeOf(held._updatedAt), timeOf(changedAt)];
  return sync.state.stream === 'open' && heldAt !== null && toldAt !== null && heldAt >= toldAt;
}
