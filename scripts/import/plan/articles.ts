import { ARTICLE_TYPES, type ArticleType } from '#lib/articles/constants.ts';
import type { Stored } from '../convert/keys.ts';
import { documentId } from '../ids.ts';
import type { Rules } from '../rules/types.ts';
import type { Source, SourceArticle } from '../source.ts';
import type { ConvertedVersion } from './convert-all.ts';
import type { Existing } from './existing.ts';
import { reference } from './finish.ts';
import type { Places } from './places.ts';
import { cut } from './summary.ts';
import type { Planned } from './types.ts';

const MAX_LABELS = 30;
const MAX_LABEL = 50;
const MAX_AUTHORS = 8;

export type ArticleParts = {
  source: Source;
  rules: Rules;
  places: Places;
  existing: Existing;
  /** The day of the import, `2026-11-30`. */
  today: string;
};

/** The document of one article. */
export function articleDocument(
  one: ConvertedVersion,
  slug: string,
  body: Stored[],
  parts: ArticleParts,
): Planned {
  const { article, id, title, locale } = one;
  const { existing, source, places, today } = parts;
  const stored = existing.published(id) ?? existing.draft(id);
  const topics = [...new Set(article.sections.flatMap((section) => places.topicOf(section) ?? []))];
  const [topic, ...others] = topics;
  const own = article.summary?.replace(/\s+/g, ' ').trim();
  const isGuessed = own === undefined || own === '';
  const summary = isGuessed ? (one.summary ?? title) : cut(own);
  // A type cannot change where it is stored.
  const type = ARTICLE_TYPES.find((name) => name === stored?._type) ?? typeOf(article, parts.rules);
  const isKnown = (author: string) => source.isOwn || source.authors.has(author);
  const authors = article.authors.slice(0, MAX_AUTHORS).filter(isKnown);
  const labels = [...new Set(article.labels.map((label) => label.slice(0, MAX_LABEL)))].slice(
    0,
    MAX_LABELS,
  );
  noteFields(one, topics, labels, isGuessed);
  return {
    id,
    type,
    title,
    isDraft: article.isDraft || article.title.trim() === '' || body.length === 0,
    fields: {
      title,
      slug: { _type: 'slug', current: slug },
      language: locale,
      summary,
      body,
      ...(topic === undefined ? {} : { topic: reference(topic) }),
      ...(others.length === 0 ? {} : { otherTopics: others.map(listed) }),
      ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
      ...(article.updatedAt === undefined ? {} : { updatedAt: article.updatedAt }),
      // Somebody should look at a summary that nobody wrote; the day stays in later imports.
      ...(isGuessed
        ? { reviewAt: typeof stored?.reviewAt === 'string' ? stored.reviewAt : today }
        : {}),
      ...(authors.length === 0
        ? {}
        : { authors: authors.map((author) => listed(documentId(source, 'person', author))) }),
      ...(labels.length === 0 ? {} : { labels }),
      ...(article.isPromoted ? { promoted: true } : {}),
      ...(article.isOutdated ? { outdated: true } : {}),
      ...(type === 'announcement' ? { severity: 'notice', placement: 'list' } : {}),
      ...othersOf(article.extra),
    },
  };
}

/** Fields that an import decides on by itself, whatever an export says of them. */
const DECIDED = new Set(['title', 'slug', 'language', 'body']);

function othersOf(extra: SourceArticle['extra']): Stored {
  const isOther = (name: string) => !name.startsWith('_') && !DECIDED.has(name);
  return Object.fromEntries(Object.entries(extra).filter(([name]) => isOther(name)));
}

/** The documents of people who wrote what is imported. */
export function personDocuments(source: Source, versions: readonly ConvertedVersion[]): Planned[] {
  const named = new Set(versions.flatMap(({ article }) => article.authors));
  return [...source.authors]
    .filter(([id]) => named.has(id))
    .map(([id, name]) => ({
      id: documentId(source, 'person', id),
      type: 'person',
      isDraft: false,
      title: name,
      fields: { name: name.slice(0, 80) },
    }));
}

function listed(ref: string): Stored {
  return { ...reference(ref), _key: ref.replace(/[^\w-]/g, '').slice(-60) };
}

function typeOf(article: SourceArticle, rules: Rules): ArticleType {
  const said = ARTICLE_TYPES.find((type) => type === article.type);
  if (said !== undefined) return said;
  const [section = ''] = article.sections;
  return rules.sections[section]?.type ?? rules.default;
}

function noteFields(
  { notes, article, problems }: ConvertedVersion,
  topics: readonly string[],
  labels: readonly string[],
  isGuessed: boolean,
): void {
  if (isGuessed) notes.changed('summary', 'made of the first paragraph, to be reviewed');
  else notes.kept('summary');
  if (topics.length > 1) notes.kept('several sections');
  if (labels.length > 0) notes.kept('labels');
  if (labels.length < article.labels.length)
    notes.changed('labels', `more than ${MAX_LABELS}, or longer than ${MAX_LABEL}`);
  if (article.isPromoted) notes.kept('promoted');
  if (article.audience !== undefined) {
    notes.lost('audience', article.audience);
    problems.push(`There only ${article.audience} may read it; here everybody may.`);
  }
  if (article.sections.length > 0 && topics.length === 0)
    problems.push('Its section is not in the source: it has no topic.');
}
