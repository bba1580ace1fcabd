import { createHash } from 'node:crypto';
import { now } from '#lib/clock.ts';
import { Invalid, TooMany } from '#lib/errors.ts';
import type { AgentOutcome } from './agents.ts';
import type { Reason } from './constants.ts';
import { maskSecrets } from './mask.ts';
import { feedbackStore } from './read.ts';
import { keysOf, senderOf } from './voter-key.ts';

/** Reports of one network in a day, the same one again included. */
const MAX_PER_NETWORK = 30;
/** Reports that are kept: agents write faster than editors read. */
const MAX_REPORTS = 1_000;
const DAY_S = 24 * 60 * 60;

/**
 * Keeps what an agent reports on an article, apart from what readers say: no count that readers see
 * changes. The same words on the same article are kept once.
 * @throws {Invalid} for a text without words; {TooMany} above the limits; {Unavailable} when the
 * store does not answer.
 */
export async function recordAgentReport(
  report: { articleId: string; reason: Reason; comment: string },
  headers: Headers,
): Promise<Extract<AgentOutcome, 'taken' | 'known'>> {
  const { articleId, reason } = report;
  const comment = maskSecrets(report.comment.replace(/\s+/g, ' ').trim());
  if (comment === '' || !comment.isWellFormed() || comment.includes('\0')) {
    throw new Invalid('The comment must be text.');
  }
  const at = now();
  const store = await feedbackStore();
  const keys = await keysOf(store, at);
  const same = JSON.stringify([articleId, reason, comment.normalize('NFKC').toLowerCase()]);
  const outcome = await store.reportByAgent(
    { articleId, reason, comment, content: createHash('sha256').update(same).digest('hex') },
    { day: keys.day, network: keys.ofNetwork(senderOf(headers), 'agents') },
    { at, maxPerNetwork: MAX_PER_NETWORK, maxReports: MAX_REPORTS },
  );
  if (outcome === 'limited') {
    throw new TooMany('Your network has reported enough today.', DAY_S);
  }
  if (outcome === 'full') throw new TooMany('So many reports wait that no more are taken.', DAY_S);
  return outcome;
}
