import { type ArticleType, isArticleType } from '#lib/articles/constants.ts';
import { readText, UNTITLED } from '#lib/text.ts';
import { isFields } from '#sanity/blocks/fields.ts';
import { fetchPublished } from '#sanity/client/fetch.ts';
import { insightArticlesQuery, insightPlacesQuery } from '#sanity/queries/insights.ts';

/** A link of an article: to an address, or to a document by its id. */
export type Link = { href: string } | { ref: string };

/** A published article without its text. Dates are as stored; empty where there is none. */
export type InsightArticle = {
  id: string;
  type: ArticleType;
  title: string;
  slug: string;
  publishedAt: string;
  updatedAt: string;
  /** `YYYY-MM-DD`. */
  reviewAt: string;
  publishAt: string;
  expireAt: string;
  hasTopic: boolean;
  /** Links in its text, each once. */
  links: Link[];
  /** Ids of the articles in its other fields. */
  named: string[];
};

/** Published content, and what leads to it. */
export type SiteContent = {
  articles: InsightArticle[];
  topicSlugs: Set<string>;
  categorySlugs: Set<string>;
  redirects: { id: string; from: string; to: string; match?: string | null }[];
  /** Addresses in the header, the footer and the support link. */
  menus: string[];
};

const SLICE = 1_000;

/**
 * Everything published, as far as insights need it; read again each time.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function readContent(): Promise<SiteContent> {
  const [articles, places] = await Promise.all([
    listArticles(),
    fetchPublished({ query: insightPlacesQuery }),
  ]);
  const { navigation, footer, support } = places.settings ?? {};
  return {
    articles,
    topicSlugs: new Set(textsOf(places.topics.map(({ slug }) => slug))),
    categorySlugs: new Set(textsOf(places.categories.map(({ slug }) => slug))),
    redirects: places.redirects.map(({ _id, from, to, match }) => ({
      id: _id,
      from: readText(from),
      to: readText(to),
      match: readText(match),
    })),
    menus: textsOf([...listOf(navigation), ...listOf(footer), support]),
  };
}

async function listArticles(): Promise<InsightArticle[]> {
  const articles: InsightArticle[] = [];
  for (let after = ''; ; ) {
    const rows = await fetchPublished({
      query: insightArticlesQuery,
      params: { after, size: SLICE },
    });
    articles.push(...rows.flatMap((row) => toArticle(row) ?? []));
    const last = rows.at(-1);
    if (last === undefined || rows.length < SLICE) return articles;
    after = last._id;
  }
}

type ArticleRow = Readonly<Record<string, unknown>> & { _id: string };

/** Fields that imports left with a wrong type count as absent. */
export function toArticle(row: ArticleRow): InsightArticle | null {
  if (!isArticleType(row._type)) return null;
  const links = listOf(row.links).filter(isFields);
  const hrefs = new Set(textsOf(links.map(({ href }) => href)));
  const refs = new Set(textsOf(links.map(({ ref }) => ref)));
  return {
    id: row._id,
    type: row._type,
    title: readText(row.title) || UNTITLED,
    slug: readText(row.slug),
    publishedAt: readText(row.publishedAt),
    updatedAt: readText(row.updatedAt),
    reviewAt: readText(row.reviewAt),
    publishAt: readText(row.publishAt),
    expireAt: readText(row.expireAt),
    hasTopic: textsOf([row.topic, ...listOf(row.otherTopics)]).length > 0,
    links: [...[...hrefs].map((href) => ({ href })), ...[...refs].map((ref) => ({ ref }))],
    named: textsOf([...listOf(row.related), ...listOf(row.affects)]),
  };
}

/** Flattens lists from several places of a body. */
function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.flat() : [];
}

function textsOf(values: readonly unknown[]): string[] {
  return values.map(readText).filter((text) => text !== '');
}
