import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { assetName, writeAssets } from '../assets.ts';
import { bodyNodes } from '../body/blocks.ts';
import { objects, refOf, strings, words } from '../body/fields.ts';
import { leftBehind, otherFields } from '../help-center.ts';
import { fragmentOf } from '../places.ts';
import type { Content, Document } from '../read.ts';
import { slugOf } from '../slugs.ts';
import { put } from '../write.ts';
import type { Exported, ExportParts } from './types.ts';
import { assetInLink, idsByDigest, startWriting } from './writing.ts';

/** The first language of the help center, as Zendesk writes it. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-us' };

/** Answers of Zendesk's API as JSON, pictures beside them in `assets`. */
export async function exportZendesk({
  client,
  content,
  folder,
  siteUrl,
  signal,
}: ExportParts): Promise<Exported> {
  const problems = leftBehind(content);
  const used = new Set<string>();
  const articles = content.articles.map((article) =>
    articleRecord(article, content, siteUrl, used, problems),
  );
  const lists = {
    categories: content.categories.map((one) => placeRecord(one, siteUrl)),
    sections: content.topics.map((one) => ({
      ...placeRecord(one, siteUrl),
      category_id: refOf(one.category) === undefined ? null : numberOf(refOf(one.category) ?? ''),
    })),
    users: content.people.map((one) => ({
      id: numberOf(one._id),
      name: words(one.name) ?? '',
      role: 'agent',
    })),
    articles,
    translations: [...content.categories, ...content.topics].flatMap(placeTranslations),
    // What Zendesk has no list for; an import here reads it back.
    signpost_documents: content.redirects,
  };
  for (const [name, list] of Object.entries(lists)) {
    await put(
      folder,
      `${name}.json`,
      `${JSON.stringify({ [name]: list, count: list.length, next_page: null }, null, 1)}\n`,
    );
  }
  const failed = await writeAssets(client, used, content, `${folder}/assets`, signal);
  return {
    articles: articles.length,
    files: used.size - failed.length,
    leftBehind: [...problems, ...failed.map((id) => `The file ${id} could not be read`)],
  };
}

function articleRecord(
  article: Document & { isDraft: boolean },
  content: Content,
  siteUrl: string,
  used: Set<string>,
  problems: string[],
) {
  const byId = new Map(content.articles.map((one) => [one._id, one]));
  const ids = idsByDigest(content.assets.keys());
  const locale = localeOf(article);
  const asset = (id: string) => {
    const name = content.assets.has(id) ? assetName(id) : undefined;
    if (name === undefined) return undefined;
    used.add(id);
    return `assets/${name}`;
  };
  const sections = new Map(
    content.topics.map((one) => [
      `/topics/${slugOf(one)}`,
      `/hc/${locale}/sections/${numberOf(one._id)}`,
    ]),
  );
  const categories = new Map(
    content.categories.map((one) => [
      `/categories/${slugOf(one)}`,
      `/hc/${locale}/categories/${numberOf(one._id)}`,
    ]),
  );
  const places = {
    asset,
    article: (id: string, anchor: string | undefined) => {
      const target = byId.get(id);
      if (target === undefined) return undefined;
      const fragment =
        anchor === undefined ? '' : `#${encodeURIComponent(fragmentOf(target, anchor))}`;
      return id === article._id && fragment !== ''
        ? fragment
        : `/hc/${localeOf(target)}/articles/${numberOf(target._id)}${fragment}`;
    },
    link: (href: string) => {
      const id = assetInLink(href, ids);
      return (
        (id === undefined ? undefined : asset(id)) ??
        sections.get(href) ??
        categories.get(href) ??
        href
      );
    },
  };
  const writing = startWriting(places, problems, String(article.title));
  const body = toHtml({ type: 'root', children: bodyNodes(objects(article.body), writing) });
  const helpful = content.helpful.get(article._id) ?? 0;
  const topic = refOf(article.topic);
  const authors = objects(article.authors).flatMap((one) => refOf(one) ?? []);
  return {
    id: numberOf(article._id),
    title: words(article.title) ?? '',
    body,
    locale,
    source_locale: locale,
    draft: article.isDraft,
    promoted: article.promoted === true,
    outdated: article.outdated === true,
    section_id: topic === undefined ? null : numberOf(topic),
    section_ids: objects(article.otherTopics).flatMap((one) => numberOf(refOf(one) ?? '')),
    author_id: authors[0] === undefined ? null : numberOf(authors[0]),
    label_names: strings(article.labels),
    vote_sum: helpful,
    vote_count: helpful,
    created_at: words(article.publishedAt) ?? null,
    edited_at: words(article.updatedAt) ?? null,
    updated_at: words(article.updatedAt) ?? null,
    html_url: `${siteUrl}/hc/${locale}/articles/${numberOf(article._id)}`,
    // What Zendesk has no field for; an import here reads it back.
    signpost: {
      type: article._type,
      slug: slugOf(article),
      summary: words(article.summary),
      authors: authors.map(numberOf),
      fields: otherFields(article),
    },
  };
}

function placeRecord(one: Document, siteUrl: string) {
  const kind = one._type === 'topic' ? 'sections' : 'categories';
  return {
    id: numberOf(one._id),
    name: words(one.title) ?? '',
    description: words(one.description) ?? '',
    position: typeof one.order === 'number' ? one.order : 0,
    locale: localeOf(one),
    html_url: `${siteUrl}/hc/${localeOf(one)}/${kind}/${numberOf(one._id)}`,
  };
}

/** The words of a topic or category in its other languages. */
function placeTranslations(one: Document) {
  return objects(one.translations).map((words) => ({
    source_id: numberOf(one._id),
    source_type: one._type === 'topic' ? 'Section' : 'Category',
    locale: localeOf(words),
    title: words.title ?? '',
    body: words.description ?? '',
  }));
}

function localeOf(document: Readonly<Record<string, unknown>>): string {
  const language = words(document.language) ?? 'en';
  return LOCALES[language] ?? language;
}

/** The number that Zendesk gave, or one made of the id that is the same in every export. */
export function numberOf(id: string): number {
  const given = /^zendesk-(?:topic-|category-|person-)?(\d{1,15})(?:-[a-z-]+)?$/.exec(id)?.[1];
  if (given !== undefined) return Number(given);
  return Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 12), 16);
}
