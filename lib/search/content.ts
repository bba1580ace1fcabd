import { z } from 'zod';
import { fetchFresh } from '#sanity/client/fetch-fresh.ts';
import {
  searchArticlesOfQuery,
  searchArticlesQuery,
  searchRevisionsQuery,
} from '#sanity/queries/search.ts';
import type { SearchArticle } from './index.ts';
import { passagesOfBody } from './passages.ts';

const SLICE = 100;
/** Sorts behind every date, so that a window that cannot be read never opens. */
const NEVER = '9999-12-31T23:59:59.999Z';

const text = z.string().trim().catch('');
const instant = z
  .string()
  .transform((value) => Date.parse(value))
  .refine((time) => !Number.isNaN(time))
  .transform((time) => new Date(time).toISOString())
  .nullable()
  .catch(null);

const rowSchema = z.object({
  _id: z.string(),
  _rev: z.string(),
  _type: z.string(),
  language: text,
  slug: z.string().min(1),
  title: text,
  summary: text,
  body: z.unknown().optional(),
  topic: text,
  seo: z.object({ title: text, description: text }).catch({ title: '', description: '' }),
  publishedAt: instant,
  updatedAt: instant,
  publishAt: z.unknown().optional(),
  expireAt: z.unknown().optional(),
});
const listSchema = z.array(z.unknown());
const revisionsSchema = z.array(z.object({ _id: z.string(), _rev: z.string() }));

/**
 * Every article of the CMS, slice by slice.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function* eachSearchArticle(): AsyncGenerator<SearchArticle[]> {
  for (let after = ''; ; ) {
    const rows = listSchema.parse(
      await fetchFresh({ query: searchArticlesQuery, params: { after, size: SLICE } }),
    );
    yield rows.flatMap(toSearchArticle);
    const last = z.object({ _id: z.string() }).safeParse(rows.at(-1));
    if (rows.length < SLICE || !last.success) return;
    after = last.data._id;
  }
}

/**
 * Those of some articles that are published.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function listSearchArticles(ids: readonly string[]): Promise<SearchArticle[]> {
  const rows = listSchema.parse(
    await fetchFresh({ query: searchArticlesOfQuery, params: { ids: [...ids] } }),
  );
  return rows.flatMap(toSearchArticle);
}

/**
 * The revision of every published article, by document id.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function listSearchRevisions(): Promise<Map<string, string>> {
  const rows = revisionsSchema.parse(await fetchFresh({ query: searchRevisionsQuery, params: {} }));
  return new Map(rows.map(({ _id, _rev }) => [_id, _rev]));
}

/** An article as the index takes it; nothing when it lacks what search cannot do without. */
export function toSearchArticle(row: unknown): SearchArticle[] {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) return [];
  const { data } = parsed;
  const isTimed = data._type === 'announcement';
  const passages = passagesOfBody(data.body);
  return [
    {
      doc: data._id,
      rev: data._rev,
      lang: data.language || 'en',
      type: data._type,
      slug: data.slug,
      title: data.title,
      summary: data.summary,
      topic: data.topic,
      keywords: keywordsOf(data),
      publishedAt: data.publishedAt,
      updatedAt: data.updatedAt,
      publishAt: isTimed ? opening(data.publishAt) : null,
      expireAt: isTimed ? closing(data.expireAt) : null,
      passages: data.summary === '' ? passages : [{ key: null, text: data.summary }, ...passages],
    },
  ];
}

/** The address and the words for search engines often say a thing in other words than the text. */
function keywordsOf({ slug, topic, seo }: z.infer<typeof rowSchema>): string {
  const words = [slug.replaceAll('-', ' '), topic, seo.title, seo.description];
  return words.filter((one) => one !== '').join('. ');
}

function opening(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return instant.parse(value) ?? NEVER;
}

function closing(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return instant.parse(value) ?? new Date(0).toISOString();
}
