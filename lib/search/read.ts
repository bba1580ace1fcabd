import { MAX_AHEAD_MS } from '#lib/articles/by-date.ts';
import { isArticleType, PAGE_SIZE, type Tab, typesOfTab } from '#lib/articles/constants.ts';
import type { TabCounts } from '#lib/articles/types.ts';
import { targetIn } from '#lib/articles/versions.ts';
import { now } from '#lib/clock.ts';
import { Invalid } from '#lib/errors.ts';
import { helpfulCounts } from '#lib/feedback/read.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { nameOfPlace, placesOfArticle } from '#lib/site-index/narrow.ts';
import { narrowHits } from './facets.ts';
import { rankInLanguages } from './other-language.ts';
import { indexManager } from './process-index.ts';
import type { Hit } from './rank/hits.ts';
import type { IndexReader, Ranking } from './rank/reader.ts';
import type { SearchNarrowing, SearchResult, SearchResults, SearchSort } from './types.ts';

export type SearchRequest = {
  locale: Locale;
  q: string;
  tab?: Tab;
  page?: number;
  sort?: SearchSort;
  /** Results on a page. */
  limit?: number;
  /** Takes words that the site does not know as typed. */
  exact?: boolean;
} & SearchNarrowing;

/**
 * The articles that answer a query, best first, of those that are public at this instant; those in
 * another language where the reader's has none. Beyond the last page the last one is given.
 * @throws {Invalid} when the query holds characters that no text has (NUL, lone surrogates).
 */
export async function searchArticles({
  locale,
  q,
  tab = 'all',
  page = 1,
  sort = 'relevance',
  limit = PAGE_SIZE,
  exact = false,
  category,
  topic,
  label,
}: SearchRequest): Promise<SearchResults> {
  const query = readQuery(q);
  const reader = indexManager().reader();
  const narrowing = { category, topic, label };
  const empty = { ...emptyResults(query, tab, sort, locale), narrowing };
  if (reader === undefined) return { ...empty, preparing: true };
  if (query === '') return empty;
  try {
    const request = { text: query, lang: locale, now: now().toISOString(), exact };
    const { lang, ranking } = rankInLanguages(reader, request, [DEFAULT_LOCALE, ...LOCALES]);
    const narrowed = narrowHits(ranking.results, { locale, ...narrowing }, lang);
    const hits = inOrder(ofTab(narrowed.hits, tab), sort);
    const pages = Math.max(1, Math.ceil(hits.length / limit));
    const at = Math.min(page, pages);
    const shown = hits.slice((at - 1) * limit, at * limit);
    const found = await toResults(reader, ranking, shown, { lang, locale });
    const results = lang === locale ? found : found.map((one) => inPagesOf(locale, one, lang));
    return {
      ...empty,
      language: lang,
      total: hits.length,
      page: at,
      pages,
      counts: countsOf(narrowed.hits),
      facets: narrowed.facets,
      results,
      corrected: ranking.corrected,
    };
  } catch (error) {
    indexManager().replaceBroken(error);
    return { ...empty, preparing: true };
  }
}

/** Marks of direction and width. The joiners stay: words of Persian and Hindi are written with them. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A query in one line, without what cannot be seen. @throws {Invalid} when it is no text. */
function readQuery(q: string): string {
  if (q.includes('\0') || !q.isWellFormed()) throw new Invalid('q must be text.');
  return q
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function ofTab(hits: readonly Hit[], tab: Tab): Hit[] {
  const types = typesOfTab(tab);
  return hits.filter((hit) => types.some((type) => type === hit.type));
}

/** The newest first, by publication where there was no update; what has no date that readers may be told comes last. */
function inOrder(hits: readonly Hit[], sort: SearchSort): Hit[] {
  if (sort === 'relevance') return [...hits];
  const timeOf = ({ updatedAt, publishedAt }: Hit) => toldInstant(updatedAt ?? publishedAt) ?? '';
  const times = new Map(hits.map((hit) => [hit, timeOf(hit)]));
  return hits.toSorted((a, b) => (times.get(b) ?? '').localeCompare(times.get(a) ?? ''));
}

/** As on every list, no day in the future is told. */
function toldInstant(instant: string | null): string | null {
  const isAhead = instant !== null && Date.parse(instant) > now().getTime() + MAX_AHEAD_MS;
  return isAhead ? null : instant;
}

function countsOf(hits: readonly Hit[]): TabCounts {
  const count = (tab: Tab) => ofTab(hits, tab).length;
  return {
    all: count('all'),
    faq: count('faq'),
    announcements: count('announcements'),
    'product-documents': count('product-documents'),
  };
}

async function toResults(
  reader: IndexReader,
  ranking: Ranking,
  hits: readonly Hit[],
  { lang, locale }: { lang: string; locale: string },
): Promise<SearchResult[]> {
  const helpful = await helpfulCounts(hits.map((hit) => hit.doc));
  return hits.flatMap((hit) => {
    const shown = reader.show(hit, ranking.queryTerms, lang);
    if (!isArticleType(shown.type)) return [];
    return [
      {
        id: shown.doc,
        slug: shown.slug,
        type: shown.type,
        title: shown.title,
        snippet: shown.snippet.text,
        publishedAt: toldInstant(shown.publishedAt),
        updatedAt: toldInstant(shown.updatedAt),
        helpful: helpful.get(shown.doc) ?? 0,
        ...topicOf(shown, locale),
        titleRanges: shown.titleRanges,
        snippetRanges: shown.snippet.ranges,
        anchor: shown.key,
      },
    ];
  });
}

/** A result of another language: in the readers' own pages where these show it. */
function inPagesOf(locale: Locale, result: SearchResult, language: Locale): SearchResult {
  const isShown = targetIn(locale, result.id)?.id === result.id;
  return { ...result, language, ...(isShown ? { shownIn: locale } : {}) };
}

/** The topic of its path, in the readers' words where it has such. */
function topicOf({ doc, topic }: { doc: string; topic: string }, locale: string) {
  const [slug] = placesOfArticle(doc).topics;
  if (topic === '' || slug === undefined) return { topic: topic || null };
  const { title, language } = nameOfPlace('topics', locale, slug);
  return { topic: title, ...(language ? { topicLanguage: language } : {}) };
}

function emptyResults(query: string, tab: Tab, sort: SearchSort, language: Locale): SearchResults {
  const counts = { all: 0, faq: 0, announcements: 0, 'product-documents': 0 };
  return {
    query,
    tab,
    sort,
    language,
    total: 0,
    page: 1,
    pages: 1,
    counts,
    facets: { categories: [], topics: [], labels: [] },
    narrowing: {},
    results: [],
    corrected: null,
    preparing: false,
  };
}
