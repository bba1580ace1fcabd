import { isReason, isVote } from './constants.ts';
import type { VoteInput } from './types.ts';

/** The vote of a reader on an article, as their page shows it. */
export type VoteState = {
  vote: VoteInput['vote'] | null;
  /** Whether they gave a reason or a comment. */
  why: boolean;
  /** How many readers said yes, this one included. */
  helpful: number;
};

/** The state to show before the server has answered. */
export function optimisticVote(state: VoteState, { vote, reason, comment }: VoteInput): VoteState {
  const step = Number(vote === 'yes') - Number(state.vote === 'yes');
  return {
    vote,
    why: vote === 'no' && (reason !== undefined || comment !== undefined),
    helpful: Math.max(0, state.helpful + step),
  };
}

/** The server takes no words from this browser. */
export class VoteRefused extends Error {
  override name = 'VoteRefused';
}

/**
 * Sends a vote from a page.
 * @returns the new helpful count.
 * @throws {VoteRefused} when it would be refused again; another error when it did not arrive: it
 * may be sent again, since it counts once.
 */
export async function requestVote(input: VoteInput): Promise<number> {
  const answer = await fetch('/api/feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(10_000),
  });
  if (answer.status === 403) throw new VoteRefused('The vote was refused.');
  const said: unknown = answer.ok ? await answer.json() : null;
  if (typeof said !== 'object' || said === null || !('helpful' in said)) {
    throw new Error(`The vote was answered with ${answer.status}.`);
  }
  return Number(said.helpful);
}

/** The vote that a form holds; null when it is another form. */
export function voteInputOf(form: HTMLFormElement): VoteInput | null {
  const fields = new FormData(form);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [articleId, vote, reason] = [text('articleId'), text('vote'), text('reason')];
  if (articleId === undefined || !isVote(vote)) return null;
  return {
    articleId,
    vote,
    reason: isReason(reason) ? reason : undefined,
    comment: text('comment'),
    query: text('query'),
  };
}
