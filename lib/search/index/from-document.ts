import { z } from 'zod';
import { isArticleType } from '#lib/articles/constants.ts';
import { timeOfDayOrInstant } from '#lib/instant.ts';
import { plainCharacters } from '#lib/plain-characters.ts';
import type { SearchArticle } from './article.ts';
import { passagesOfBody } from './passages.ts';
import { isRuleType, ruleSchema, type StoredRule } from './rules.ts';
import type { SourceDocument } from './source.ts';

/** What the index holds of one published document. */
export type IndexEntry =
  | { kind: 'article'; id: string; article: SearchArticle }
  | { kind: 'rule'; id: string; rule: StoredRule };

/** A document, or that nothing of it is to be found. */
export type EntryOrGone = IndexEntry | { kind: 'gone'; id: string };

const text = z
  .string()
  .transform((value) => plainCharacters(value).trim())
  .catch('');
const instant = z
  .unknown()
  .optional()
  .transform((value) => {
    const time = timeOfDayOrInstant(value);
    return time === null ? null : new Date(time).toISOString();
  });

const revisionSchema = z.object({ _id: z.string(), _rev: z.string(), topicTitle: text });

const articleSchema = revisionSchema.extend({
  _type: z.string(),
  language: text,
  slug: z.object({ current: z.string().min(1) }),
  title: text,
  summary: text,
  body: z.unknown().optional(),
  labels: z.array(text).catch([]),
  seo: z.object({ title: text, description: text }).catch({ title: '', description: '' }),
  publishedAt: instant,
  updatedAt: instant,
  publishAt: z.unknown().optional(),
  expireAt: z.unknown().optional(),
});

const ruleDocumentSchema = z.looseObject({
  _id: z.string(),
  _rev: z.string(),
  _type: z.string(),
  language: z.string().nullish(),
  oneWay: z.boolean().nullish(),
  match: z.string().nullish(),
  article: z.object({ _ref: z.string() }).nullish(),
});

/**
 * What the index holds of a published document: an article, or a rule of the editors.
 * @param document whole, or the fields that `sanity/queries/search.ts` reads; of an article also
 *   `topicTitle`, the title of the topic that it refers to.
 * @returns undefined for other documents, and for those without what search needs.
 */
export function toIndexEntry(document: unknown): IndexEntry | undefined {
  const { data } = z.object({ _type: z.string() }).safeParse(document);
  if (data === undefined) return undefined;
  if (isRuleType(data._type)) return toRule(document);
  return isArticleType(data._type) ? toArticle(document) : undefined;
}

/** The same, and which document it is where search has no use for it. */
export function entryOrGone(document: SourceDocument): EntryOrGone {
  return toIndexEntry(document) ?? { kind: 'gone', id: document._id };
}

/** Batches of documents as the index takes them. */
export async function* entriesOf(
  batches: AsyncIterable<readonly object[]>,
): AsyncIterable<IndexEntry[]> {
  for await (const batch of batches) yield batch.flatMap((one) => toIndexEntry(one) ?? []);
}

/**
 * Id and version of a document in the index. The version changes with the document's revision and
 * with the title of its topic, which is indexed with it.
 */
export function versionOf(document: unknown): [id: string, version: string] | undefined {
  const { data } = revisionSchema.safeParse(document);
  return data && [data._id, version(data)];
}

function version({ _rev, topicTitle }: z.infer<typeof revisionSchema>): string {
  return topicTitle === '' ? _rev : `${_rev} ${topicTitle}`;
}

function toArticle(document: unknown): IndexEntry | undefined {
  const { data } = articleSchema.safeParse(document);
  if (data === undefined) return undefined;
  const isTimed = data._type === 'announcement';
  const passages = passagesOfBody(data.body);
  const article: SearchArticle = {
    doc: data._id,
    rev: version(data),
    lang: data.language || 'en',
    type: data._type,
    slug: data.slug.current,
    title: data.title,
    summary: data.summary,
    topic: data.topicTitle,
    keywords: keywordsOf(data),
    publishedAt: data.publishedAt,
    updatedAt: data.updatedAt,
    publishAt: isTimed ? bound(data.publishAt) : null,
    expireAt: isTimed ? bound(data.expireAt) : null,
    passages: data.summary === '' ? passages : [{ key: null, text: data.summary }, ...passages],
  };
  return { kind: 'article', id: data._id, article };
}

function toRule(document: unknown): IndexEntry | undefined {
  const { data } = ruleDocumentSchema.safeParse(document);
  if (data === undefined) return undefined;
  const rule = ruleSchema.safeParse({
    ...data,
    kind: data._type,
    doc: data._id,
    lang: data.language ?? 'en',
    oneWay: data.oneWay ?? false,
    match: data.match ?? 'contains',
    article: data.article?._ref,
  });
  if (!rule.success) return undefined;
  return { kind: 'rule', id: data._id, rule: { rule: rule.data, rev: data._rev } };
}

/**
 * The address and the words for search engines often say a thing in other words than the text.
 * Labels are there to be found by: each counts twice.
 */
function keywordsOf({ slug, topicTitle, labels, seo }: z.infer<typeof articleSchema>): string {
  const own = labels.join('. ');
  const words = [
    slug.current.replaceAll('-', ' '),
    topicTitle,
    seo.title,
    seo.description,
    own,
    own,
  ];
  return words.filter((one) => one !== '').join('. ');
}

/** A bound of a window as `isVisibleAt` reads it, which keeps one that is no date closed. */
function bound(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : 'no date';
}
