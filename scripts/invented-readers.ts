import { REASONS } from '#lib/feedback/constants.ts';
import type { Totals } from '#lib/feedback/totals.ts';

type Sums = Map<string, number[]>;

const DAY_MS = 86_400_000;

/** A small generator of numbers in [0, 1), so that every run invents the same readers (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Invents `events` events of readers over the `days` days up to `until`, summed by day: six in ten
 * are views, two are searches, a seventh of which find nothing, one opens a result, and one is a
 * vote with perhaps a reason. A few articles and queries have most of them. Every hundredth "no"
 * has a comment.
 */
export function inventReaders({
  events,
  articleIds,
  queries,
  until,
  days,
  seed = 1,
}: {
  events: number;
  articleIds: readonly string[];
  queries: readonly string[];
  until: Date;
  days: number;
  seed?: number;
}): Required<Totals> {
  const random = randomOf(seed);
  const views: Sums = new Map();
  const votes: Sums = new Map();
  const reasons: Sums = new Map();
  const searches: Sums = new Map();
  const opens: Sums = new Map();
  const comments: {
    articleId: string;
    at: Date;
    reason: (typeof REASONS)[number];
    comment: string;
  }[] = [];
  const some = <T>(list: readonly T[], fallback: T) =>
    list[Math.floor(random() ** 2 * list.length)] ?? fallback;

  for (let event = 0; event < events; event += 1) {
    const at = new Date(until.getTime() - Math.floor(random() * days) * DAY_MS);
    const day = at.toISOString().slice(0, 10);
    const articleId = some(articleIds, 'article');
    const query = some(queries, 'query');
    const kind = random();
    if (kind < 0.6) {
      add(views, [day, articleId], [1]);
    } else if (kind < 0.8) {
      const isUnanswered = query.length % 7 === 0;
      add(searches, [day, query], [1, isUnanswered ? 1 : 0, 0]);
    } else if (kind < 0.9) {
      add(searches, [day, query], [1, 0, 1]);
      add(opens, [day, query, articleId], [1]);
    } else if (random() < 0.3 + (articleId.length % 7) / 10) {
      add(votes, [day, articleId], [1, 0]);
    } else {
      const reason = some(REASONS, 'other');
      add(votes, [day, articleId], [0, 1]);
      add(reasons, [day, articleId, reason], [1]);
      if (event % 100 === 0) {
        comments.push({ articleId, at, reason, comment: `I still do not know: ${query}` });
      }
    }
  }
  return {
    views: rows(views, ([day, articleId], [count]) => ({ day, articleId, views: count })),
    votes: rows(votes, ([day, articleId], [yes, no]) => ({ day, articleId, yes, no })),
    reasons: rows(reasons, ([day, articleId, reason], [times]) => ({
      day,
      articleId,
      reason: REASONS.find((one) => one === reason) ?? 'other',
      times,
    })),
    searches: rows(searches, ([day, query], [count, unanswered, opened]) => ({
      day,
      query,
      searches: count,
      unanswered,
      opened,
      results: unanswered > 0 ? 0 : 1 + (query.length % 20),
    })),
    opens: rows(opens, ([day, query, articleId], [opened]) => ({ day, query, articleId, opened })),
    comments,
  };
}

function add(sums: Sums, key: readonly string[], by: readonly number[]): void {
  const name = key.join('\0');
  const former = sums.get(name);
  sums.set(name, former ? former.map((value, index) => value + (by[index] ?? 0)) : [...by]);
}

type Three<T> = readonly [T, T, T];

function rows<T>(sums: Sums, read: (key: Three<string>, values: Three<number>) => T): T[] {
  return [...sums].map(([name, [first = 0, second = 0, third = 0]]) => {
    const [one = '', two = '', three = ''] = name.split('\0');
    return read([one, two, three], [first, second, third]);
  });
}
