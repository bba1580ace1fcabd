import { env } from '#lib/env.ts';
import { internalHeaders } from './internal-key.ts';

/**
 * Marks as stale what was made from answers under these tags. Tags may be dropped only inside a
 * request, so this asks a route of this process; they are stale once it has answered.
 * @throws when the route does not answer.
 */
export async function dropTags(tags: readonly string[]): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${env().port}/api/refresh`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...internalHeaders() },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(10_000),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`Tags could not be dropped: ${answer.status}.`);
}
