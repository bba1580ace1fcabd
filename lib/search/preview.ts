import { setImmediate as nextTurn } from 'node:timers/promises';
import { now } from '#lib/clock.ts';
import type { Preview } from './explanation.ts';
import type { SearchRule } from './index/rules.ts';
import { requireReader } from './process-index.ts';
import { RuleBook } from './query/rule-book.ts';
import type { Hit } from './rank/hits.ts';
import type { IndexReader, Ranking } from './rank/reader.ts';

/** Places of a ranking that are compared. */
const MAX_COMPARED = 10;

/**
 * What rules would change about some searches, were they published in the place of those of the
 * same documents.
 * @throws {Unavailable} while the index is being built.
 */
export async function previewRules({
  locale,
  queries,
  rules,
  without,
}: {
  locale: string;
  queries: readonly string[];
  rules: readonly SearchRule[];
  without: readonly string[];
}): Promise<Preview> {
  const reader = requireReader();
  const replaced = new Set([...rules.map(({ doc }) => doc), ...without]);
  const draft = new RuleBook([...reader.rules().filter(({ doc }) => !replaced.has(doc)), ...rules]);
  const instant = now().toISOString();
  const searches: Preview['searches'] = [];
  for (const query of queries) {
    const request = { text: query, lang: locale, now: instant };
    const before = reader.rank(request);
    const after = reader.rank(request, draft);
    searches.push({
      query,
      totalBefore: before.results.length,
      totalAfter: after.results.length,
      places: moves(reader, before, after, locale),
    });
    // Readers are served between two searches.
    await nextTurn();
  }
  return { searches };
}

/** The articles among the first whose place differs, in the order of the new ranking. */
function moves(reader: IndexReader, before: Ranking, after: Ranking, locale: string) {
  const former = before.results.slice(0, MAX_COMPARED);
  const latter = after.results.slice(0, MAX_COMPARED);
  const placeIn = (hits: readonly Hit[], doc: string) => {
    const at = hits.findIndex((hit) => hit.doc === doc);
    return at < 0 ? null : at + 1;
  };
  const gone = former.filter(({ doc }) => placeIn(latter, doc) === null);
  const shown = [
    ...latter.map((hit) => ({ hit, queryTerms: after.queryTerms })),
    ...gone.map((hit) => ({ hit, queryTerms: before.queryTerms })),
  ];
  const places = shown.map(({ hit, queryTerms }) => ({
    id: hit.doc,
    type: hit.type,
    title: reader.show(hit, queryTerms, locale).title,
    before: placeIn(former, hit.doc),
    after: placeIn(latter, hit.doc),
  }));
  return places.some((one) => one.before !== one.after) ? places : [];
}
