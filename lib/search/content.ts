import { z } from 'zod';
import { fetchFresh } from '#sanity/client/fetch-fresh.ts';
import {
  searchArticlesOfQuery,
  searchArticlesQuery,
  searchRevisionsQuery,
  searchRulesOfQuery,
  searchRulesQuery,
} from '#sanity/queries/search.ts';
import type { SearchArticle } from './index/article.ts';
import { passagesOfBody } from './index/passages.ts';
import type { StoredRule } from './index/rules.ts';
import { ruleSchema } from './index/rules.ts';

const BATCH = 100;

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
      await fetchFresh({ query: searchArticlesQuery, params: { after, size: BATCH } }),
    );
    yield rows.flatMap(toSearchArticle);
    const last = z.object({ _id: z.string() }).safeParse(rows.at(-1));
    if (rows.length < BATCH || !last.success) return;
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
 * Every rule of the editors.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function listSearchRules(): Promise<StoredRule[]> {
  const rows = await fetchFresh({ query: searchRulesQuery, params: {} });
  return listSchema.parse(rows).flatMap(toStoredRule);
}

/**
 * Those of some rules that are published.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function listSearchRulesOf(ids: readonly string[]): Promise<StoredRule[]> {
  const rows = await fetchFresh({ query: searchRulesOfQuery, params: { ids: [...ids] } });
  return listSchema.parse(rows).flatMap(toStoredRule);
}

/**
 * The revision of every published article and rule, by document id.
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
      publishAt: isTimed ? bound(data.publishAt) : null,
      expireAt: isTimed ? bound(data.expireAt) : null,
      passages: data.summary === '' ? passages : [{ key: null, text: data.summary }, ...passages],
    },
  ];
}

const storedRuleSchema = z.object({ _id: z.string(), _rev: z.string(), _type: z.string() });

/** A rule as the index takes it; nothing when it says nothing. */
export function toStoredRule(row: unknown): StoredRule[] {
  const stored = storedRuleSchema.safeParse(row);
  if (!stored.success) return [];
  const { _id: doc, _rev: rev, _type: kind } = stored.data;
  const rule = ruleSchema.safeParse({ ...withoutNulls(row), doc, kind });
  return rule.success ? [{ rule: rule.data, rev }] : [];
}

/** A field that the CMS lacks comes as null. */
function withoutNulls(row: unknown): Record<string, unknown> {
  const defaults = { lang: 'en', oneWay: false, match: 'contains' };
  const present = Object.entries(row ?? {}).filter(([, value]) => value !== null);
  return { ...defaults, ...Object.fromEntries(present) };
}

/** The address and the words for search engines often say a thing in other words than the text. */
function keywordsOf({ slug, topic, seo }: z.infer<typeof rowSchema>): string {
  const words = [slug.replaceAll('-', ' '), topic, seo.title, seo.description];
  return words.filter((one) => one !== '').join('. ');
}

/** A bound of a window as `isVisibleAt` reads it, which keeps one that is no date closed. */
function bound(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
