import { isVisibleAt } from '#lib/announcements/window.ts';

/** An article as rows of term ids; 0 stands between the passages of its body. */
export type Candidate = { type: string; title: Uint32Array; body: Uint32Array };

/** An article as the index keeps it for scoring, with the columns of `CANDIDATE_COLUMNS`. */
export type CandidateRow = Record<string, unknown>;

/** What scoring needs of `articles` joined with `tokens`. */
export const CANDIDATE_COLUMNS = `articles.id, doc, articles.type, published_at, updated_at, publish_at, expire_at,
  tokens.title AS title, tokens.body AS body`;

/** Those that readers may see at an instant (ISO 8601, UTC). */
export function visibleRows(rows: readonly CandidateRow[], now: string): CandidateRow[] {
  const instant = new Date(now);
  return rows.filter((row) =>
    isVisibleAt({ publishAt: row.publish_at, expireAt: row.expire_at }, instant),
  );
}

export function candidateOf({ type, title, body }: CandidateRow): Candidate {
  return { type: String(type), title: termIds(title), body: termIds(body) };
}

function termIds(value: unknown): Uint32Array {
  if (!(value instanceof Uint8Array)) return new Uint32Array();
  return value.byteOffset % 4 === 0
    ? new Uint32Array(value.buffer, value.byteOffset, value.byteLength / 4)
    : new Uint32Array(value.slice().buffer);
}
