import { isArticleType } from '#lib/articles/constants.ts';
import { checkSlug } from '#sanity/schema/validation/slug.ts';
import type { ArticleDocument, SeedDocument } from './documents.ts';

const MAX_SUMMARY = 300;

/** What is wrong with the content, one sentence each; empty when nothing is. */
export function checkContent(documents: readonly SeedDocument[]): string[] {
  const ids = new Set(documents.map(({ _id }) => _id));
  return [
    ...repeated(documents.map(({ _id }) => _id)).map((id) => `Two documents have the id ${id}.`),
    ...repeated(
      articlesOf(documents).map(({ language, slug }) => addressOf(language, slug.current)),
    ).map((slug) => `Two articles have the address ${slug}.`),
    ...documents.flatMap((document) =>
      valuesOf(document, '_ref')
        .filter((ref) => !ids.has(ref))
        .map((ref) => `${document._id} refers to ${ref}, which does not exist.`),
    ),
    ...documents.flatMap((document) =>
      repeated(valuesOf(document, '_key')).map(
        (key) => `${document._id} has the key ${key} twice.`,
      ),
    ),
    ...articlesOf(documents).flatMap(checkArticle),
  ];
}

/** The articles among some documents. */
export function articlesOf(documents: readonly SeedDocument[]): ArticleDocument[] {
  return documents.filter((document) => isArticle(document));
}

function isArticle(document: SeedDocument): document is ArticleDocument {
  return isArticleType(document._type);
}

function checkArticle(article: ArticleDocument): string[] {
  const slug = checkSlug(article.slug);
  const problems: [wrong: boolean, problem: string][] = [
    [slug !== true, `has a bad address: ${slug}`],
    [article.title.length > 120, 'has a title of more than 120 characters.'],
    [
      article.summary.length > MAX_SUMMARY,
      `has a summary of ${article.summary.length} characters.`,
    ],
    [article.publishedAt > article.updatedAt, 'was updated before it was published.'],
    [article.body.length === 0, 'has no text.'],
    [article.related.some(({ _ref }) => _ref === article._id), 'is related to itself.'],
    [repeated(article.related.map(({ _ref }) => _ref)).length > 0, 'has a related article twice.'],
    ...article.body.map((block): [boolean, string] => [
      block._type === 'richTable' && new Set(block.rows.map(({ cells }) => cells.length)).size > 1,
      'has a table with rows of different widths.',
    ]),
    ...valuesOf(article, 'alt').map((alt): [boolean, string] => [
      alt.trim() === '' || alt.length > 250,
      'has a figure whose text for screen readers is missing or over 250 characters.',
    ]),
  ];
  return problems.flatMap(([wrong, problem]) => (wrong ? [`${article._id} ${problem}`] : []));
}

/** Languages have addresses of their own. */
function addressOf(language: string, slug: string): string {
  return language === 'en' ? slug : `${language}/${slug}`;
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Every text under `name`, at any depth. */
function valuesOf(value: unknown, name: '_ref' | '_key' | 'alt'): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => valuesOf(entry, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    key === name && typeof entry === 'string' ? [entry] : valuesOf(entry, name),
  );
}
