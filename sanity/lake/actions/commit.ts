import { createHash } from 'node:crypto';
import { LakeError } from '../errors.ts';
import { lastState } from '../history/reader.ts';
import { generateId } from '../mutations/ids.ts';
import type { PublishRules } from '../releases/publish-rules.ts';
import { Overtaken } from '../store/commit.ts';
import type { CommitRequest } from '../store/commit-request.ts';
import type { Store } from '../store/store.ts';
import type { ActionRequest } from './action.ts';
import { atAction, translate } from './translate.ts';

/** How often actions are worked out again because another process wrote in between. */
const MAX_ATTEMPTS = 10;

/**
 * Carries out all actions as one transaction, or none. The same request under the same transaction
 * id is carried out once.
 * @returns the transaction id. Without actions nothing is stored under it.
 * @throws {MutationError} 409 or 400 naming the action that was refused.
 */
export function commitActions(
  deps: { store: Store; clock: () => Date; publishRules: PublishRules | undefined },
  request: ActionRequest & { author: string } & Pick<CommitRequest, 'checkChanges'>,
): string {
  const { store, clock, publishRules } = deps;
  const { actions, author, dryRun, checkChanges } = request;
  const transactionId = request.transactionId ?? generateId();
  if (actions.length === 0) return transactionId;
  if (dryRun && actions.every(({ type }) => type === 'unsupported')) return transactionId;
  const fingerprint = createHash('sha256').update(JSON.stringify(actions)).digest('base64url');
  const head = { author, transactionId, fingerprint, dryRun, checkChanges };
  if (store.transactions.getById(transactionId) !== null) {
    // Done before: the store returns the same result, or refuses an id that was used otherwise.
    return store.commit({ ...head, mutations: [] }).transactionId;
  }
  const source = {
    get: (id: string) => store.getDocument(id),
    list: (prefix: string) => store.listByPrefix(prefix),
    last: (id: string) => lastState(store, id),
    ofTypes: (types: readonly string[]) => store.listHeads(types),
    rules: publishRules,
  };
  for (let attempt = 1; ; attempt += 1) {
    const ifSequence = store.sequence();
    const timestamp = clock().toISOString();
    const stamp = {
      transactionId,
      timestamp: `${timestamp.slice(0, 19)}Z`,
      keepUpdatedAt: false,
    };
    const { mutations, actionOf } = translate(actions, source, stamp, timestamp);
    try {
      store.commit({ ...head, mutations, timestamp, ifSequence });
      return transactionId;
    } catch (error) {
      if (!(error instanceof Overtaken)) {
        throw atAction(error, (mutation) => actionOf[mutation] ?? 0);
      }
      if (attempt < MAX_ATTEMPTS) continue;
      const message = 'Others keep changing the dataset; try again later';
      throw new LakeError(409, 'transactionConflictError', message);
    }
  }
}
