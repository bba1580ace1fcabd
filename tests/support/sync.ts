import { contentClient } from '#sanity/client/client.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';
import { Sync } from '#sanity/replica/sync.ts';
import { Upstream } from '#sanity/replica/upstream.ts';
import { openReplica } from './replica.ts';

export type TestSync = {
  sync: Sync;
  replica: Replica;
  /** What was applied so far. */
  changes: Change[];
  /** What the log says. */
  log: string[];
};

/** A replica that follows the CMS at an address, once its `sync` is started. */
export function openSync(
  lakeUrl: string,
  { timeoutMs = 10_000, now = () => new Date() }: { timeoutMs?: number; now?: () => Date } = {},
): TestSync {
  const replica = openReplica({ now });
  const changes: Change[] = [];
  const log: string[] = [];
  const content = { kind: 'lake', projectId: 'signpost', dataset: 'production', lakeUrl } as const;
  const note = (_: object, message: string) => log.push(message);
  const sync = new Sync({
    upstream: new Upstream(contentClient(content, timeoutMs)),
    replica,
    apply: (documents, gone) => {
      const applied = replica.apply(documents, gone);
      changes.push(...applied);
      return applied;
    },
    now,
    log: { info: note, warn: note },
  });
  return { sync, replica, changes, log };
}
