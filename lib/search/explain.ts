import { setImmediate as nextTurn } from 'node:timers/promises';
import { now } from '#lib/clock.ts';
import { Unavailable } from '#lib/errors.ts';
import type { Explanation, MatchSource, Preview } from './explanation.ts';
import type { SearchRule } from './index/rules.ts';
import { indexManager } from './process-index.ts';
import type { QueryTerm, Variant } from './query/query-term.ts';
import { RuleBook } from './query/rule-book.ts';
import type { Hit } from './rank/hits.ts';
import type { IndexReader, Ranking } from './rank/reader.ts';
import type { Place } from './rank/scorer.ts';

/** Results that are explained, and places that are compared. */
const MAX_EXPLAINED = 10;
const MAX_COMPARED = 10;
/** Other words of the site that are named for one of the query. */
const MAX_MEANINGS = 8;

/**
 * Why a search gives what it gives.
 * @throws {Unavailable} while the index is being built.
 */
export function explainSearch({ locale, q }: { locale: string; q: string }): Explanation {
  const reader = reading();
  const ranking = reader.rank({ text: q, lang: locale, now: now().toISOString() });
  const best = Math.max(0, ...ranking.results.map(({ score }) => score));
  return {
    query: q,
    corrected: ranking.corrected,
    words: ranking.queryTerms.map(wordOf),
    similar: ranking.hits.length,
    total: ranking.results.length,
    results: ranking.results
      .slice(0, MAX_EXPLAINED)
      .map((hit) => resultOf(reader, ranking, hit, locale, best)),
  };
}

function wordOf(queryTerm: QueryTerm) {
  const meanings = queryTerm.variants
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_MEANINGS)
    .map((variant) => ({
      word: variant.word,
      source: sourceOf(variant),
      articles: variant.articles,
      rule: variant.rule ?? null,
    }));
  const kind = queryTerm.stop ? ('grammar' as const) : ('subject' as const);
  return {
    word: queryTerm.word,
    kind: meanings.length === 0 ? ('unknown' as const) : kind,
    meanings,
  };
}

function sourceOf({ source, rule }: Variant): MatchSource {
  return source === 'synonym' && rule !== undefined ? 'editors' : source;
}

function resultOf(
  reader: IndexReader,
  { queryTerms }: Ranking,
  hit: Hit,
  locale: string,
  best: number,
): Explanation['results'][number] {
  const shown = reader.show(hit, queryTerms, locale);
  const { places, shares } = reader.explain(hit, queryTerms, locale);
  const sum = Object.values(shares).reduce((total, share) => total + share, 0) || 1;
  const words = bestOfQueryTerms(places).filter(
    ({ queryTerm }) => queryTerms[queryTerm]?.stop !== true,
  );
  const found = new Set(words.map(({ queryTerm }) => queryTerm));
  return {
    id: hit.doc,
    type: hit.type,
    slug: shown.slug,
    title: shown.title,
    curatedBy: hit.curatedBy,
    strength: best === 0 ? 0 : Math.min(1, hit.score / best),
    shares: {
      title: shares.title / sum,
      text: shares.text / sum,
      passage: shares.passage / sum,
      coverage: shares.coverage / sum,
    },
    snippet: shown.snippet.text,
    words: words.map(({ queryTerm, variant, inTitle, inPassage, inText }) => ({
      typed: queryTerms[queryTerm]?.word ?? '',
      found: variant.word,
      source: sourceOf(variant),
      rule: variant.rule ?? null,
      inTitle,
      inPassage,
      inText,
    })),
    lacks: queryTerms.flatMap((queryTerm, index) =>
      queryTerm.stop || found.has(index) ? [] : [queryTerm.word],
    ),
  };
}

/** For each word of the query the one by which an article holds it best. */
function bestOfQueryTerms(places: readonly Place[]): Place[] {
  return places.filter(({ queryTerm }, index) => places[index - 1]?.queryTerm !== queryTerm);
}

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
  const reader = reading();
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

function reading(): IndexReader {
  const reader = indexManager().reader();
  if (reader === undefined) throw new Unavailable('Search is being prepared. Try again shortly.');
  return reader;
}
