import { now } from '#lib/clock.ts';
import type { Explanation, MatchSource } from './explanation.ts';
import { requireReader } from './process-index.ts';
import type { QueryTerm, Variant } from './query/query-term.ts';
import type { Hit } from './rank/hits.ts';
import type { IndexReader, Ranking } from './rank/reader.ts';
import type { Place } from './rank/scorer.ts';

/** Results that are explained. */
const MAX_EXPLAINED = 10;
/** Other words of the site that are named for one of the query. */
const MAX_MEANINGS = 8;

/**
 * Why a search gives what it gives.
 * @throws {Unavailable} while the index is being built.
 */
export function explainSearch({ locale, q }: { locale: string; q: string }): Explanation {
  const reader = requireReader();
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
