import { parseHtml } from '../convert/html.ts';
import { ImportError } from '../errors.ts';
import type { Source, SourceArticle, SourcePlace } from '../source.ts';
import {
  type Fields,
  hostOf,
  instantIn,
  isFields,
  listIn,
  numberIn,
  textIn,
  wordsIn,
} from './fields.ts';
import { readJsonFiles } from './json-files.ts';

/**
 * Reads answers of Intercom's API: articles, collections (and older sections), admins.
 * @throws {ImportError} when a file is no JSON, or there is no article.
 */
export async function readIntercom(path: string): Promise<Source> {
  const { files, folder } = await readJsonFiles(path);
  const records = files.flatMap(({ value }) => recordsOf(value));
  const articles = records.filter(isArticle);
  if (articles.length === 0) throw new ImportError(`${path} holds no articles of Intercom's API.`);
  const collections = records.filter((one) => !isArticle(one) && isPlace(one));
  const parents = new Set(collections.flatMap((one) => parentOf(one) ?? []));
  const isTop = (one: Fields) => parentOf(one) === undefined;
  // A collection with others in it is a category; what stands in it, and one without any, a section.
  const isCategory = (one: Fields) => isTop(one) && parents.has(idOf(one) ?? '');
  const problems: string[] = [];
  return {
    kind: 'intercom',
    name: 'intercom',
    hosts: hostsOf([...articles, ...records.filter(isHelpCenter)]),
    categories: collections.filter(isCategory).flatMap(placeOf),
    // Articles may stand directly in a category: it then gives a topic of its own name too.
    sections: collections.flatMap(placeOf),
    authors: new Map(
      records.flatMap((one) => {
        const [id, name] = [idOf(one), textIn(one, 'name')];
        return id !== undefined && name !== undefined && /admin|author/.test(String(one.type))
          ? [[id, name] as const]
          : [];
      }),
    ),
    articles: articles.flatMap((one) => versionsOf(one, problems)),
    folder,
    access: undefined,
    isOwn: false,
    documents: [],
    problems,
  };
}

function recordsOf(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.filter(isFields);
  if (!isFields(value)) return [];
  const lists = ['data', 'articles', 'collections', 'sections', 'admins', 'help_centers'];
  const found = lists.flatMap((name) => listIn(value, name));
  // Answers of a search hold their lists one level deeper.
  const inner = ['data', 'article', 'collection'].map((name) => value[name]).filter(isFields);
  const deeper = inner.flatMap(recordsOf);
  if (found.length + deeper.length > 0) return [...found, ...deeper];
  return value.type === 'list' ? [] : [value];
}

function isHelpCenter(one: Fields): boolean {
  return one.type === 'help_center' || 'website_turned_on' in one || 'custom_domain' in one;
}

/** Hosts of addresses, and domains that are written without `https`. */
function hostsOf(records: readonly Fields[]): string[] {
  const addresses = records.flatMap((one) => [
    textIn(one, 'url'),
    textIn(one, 'custom_domain')?.replace(/^(?!https?:)/i, 'https://'),
    ...Object.values(isFields(one.translated_content) ? one.translated_content : {}).map(
      (content) => (isFields(content) ? textIn(content, 'url') : undefined),
    ),
  ]);
  return [...new Set(addresses.flatMap((address) => hostOf(address) ?? []))];
}

function isArticle(one: Fields): boolean {
  return one.type === 'article' || 'body' in one;
}

function isPlace(one: Fields): boolean {
  return /collection|section/.test(String(one.type)) || ('name' in one && 'order' in one);
}

function idOf(one: Fields): string | undefined {
  return textIn(one, 'id');
}

function parentOf(one: Fields): string | undefined {
  return textIn(one, 'parent_id');
}

function placeOf(one: Fields): SourcePlace[] {
  const id = idOf(one);
  if (id === undefined) return [];
  const locale = textIn(one, 'default_locale');
  const inLanguage = (words: Fields, locale: string | undefined): SourcePlace => ({
    id,
    title: textIn(words, 'name', 'title') ?? '',
    description: textIn(words, 'description') ?? '',
    parent: parentOf(one),
    order: numberIn(one, 'order'),
    locale,
  });
  const translated = isFields(one.translated_content) ? one.translated_content : {};
  const others = Object.entries(translated).flatMap(([name, words]) =>
    isFields(words) && name !== locale && textIn(words, 'name', 'title') !== undefined
      ? [inLanguage(words, name)]
      : [],
  );
  return [inLanguage(one, locale), ...others];
}

function versionsOf(one: Fields, problems: string[]): SourceArticle[] {
  const id = idOf(one);
  if (id === undefined) {
    problems.push(`An article has no id: ${textIn(one, 'title') ?? 'untitled'}.`);
    return [];
  }
  const locale = textIn(one, 'default_locale');
  const own = articleOf(one, one, id, locale);
  const translated = isFields(one.translated_content) ? one.translated_content : {};
  const others = Object.entries(translated).flatMap(([name, content]) => {
    const isVersion =
      isFields(content) && name !== locale && textIn(content, 'title') !== undefined;
    return isVersion && isFields(content) ? [articleOf(content, one, id, name)] : [];
  });
  return [own, ...others];
}

function articleOf(
  content: Fields,
  one: Fields,
  id: string,
  locale: string | undefined,
): SourceArticle {
  const author = textIn(content, 'author_id') ?? textIn(one, 'author_id');
  const statistics = isFields(one.statistics) ? one.statistics : {};
  const published = instantIn(content, 'created_at') ?? instantIn(one, 'created_at');
  const parent = textIn(one, 'parent_id');
  const sections = [...(parent === undefined ? [] : [parent]), ...wordsIn(one, 'parent_ids')];
  return {
    id,
    locale,
    title: textIn(content, 'title') ?? '',
    root: parseHtml(textIn(content, 'body') ?? '', 'escaped'),
    sections: [...new Set(sections)],
    isDraft: textIn(content, 'state') === 'draft',
    publishedAt: published,
    updatedAt: instantIn(content, 'updated_at') ?? instantIn(one, 'updated_at') ?? published,
    authors: author === undefined || author === '0' ? [] : [author],
    labels: listIn(isFields(one.tags) ? one.tags : {}, 'tags').flatMap(
      (tag) => textIn(tag, 'name') ?? [],
    ),
    isPromoted: false,
    isOutdated: false,
    helpful: content === one ? happyIn(statistics) : undefined,
    audience: undefined,
    summary: textIn(content, 'description'),
    slug: undefined,
    type: undefined,
    attachments: [],
    extra: {},
    url: textIn(content, 'url') ?? (content === one ? undefined : `/${locale}/articles/${id}`),
    formerUrls: [],
    folder: undefined,
  };
}

/** Readers who were happy: a count, or a share of all who said something. */
function happyIn(statistics: Fields): number | undefined {
  const count = numberIn(statistics, 'happy_reaction_count', 'happy_reactions');
  const share = numberIn(statistics, 'happy_reaction_percentage');
  const all = numberIn(statistics, 'reactions');
  if (count !== undefined || share === undefined || all === undefined) return count;
  return Math.round((all * share) / 100);
}
