import type { Root } from 'hast';
import { find, textOf } from '../convert/elements.ts';
import type { SourceArticle, SourceAttachment, SourcePlace } from '../source.ts';
import {
  type Fields,
  instantIn,
  isFields,
  isTrueIn,
  listIn,
  numberIn,
  textIn,
  wordsIn,
} from './fields.ts';

/** One file of a folder, or one row of a table, that is an article or says what a folder is. */
export type Page = {
  /** Its path within the source, with slashes. */
  name: string;
  folder: string | undefined;
  fields: Fields;
  root: Root;
};

export type Places = {
  categories: SourcePlace[];
  sections: SourcePlace[];
  sectionsOf(page: Page): string[];
  /** Files that say what a folder is, and are no articles. */
  leftOut: ReadonlySet<string>;
};

const INDEX = /(?:^|\/)(?:_?index|readme|_category_)\.\w+$/i;

/** Categories and topics of pages: what they say themselves, or the folders that they lie in. */
export function takePlaces(pages: readonly Page[]): Places {
  const categories = new Map<string, SourcePlace>();
  const sections = new Map<string, SourcePlace>();
  const leftOut = new Set<string>();
  const titles = new Map<
    string,
    { title: string; description: string; order: number | undefined }
  >();
  for (const page of pages) {
    if (!INDEX.test(page.name) || !isEmptyPage(page)) continue;
    leftOut.add(page.name);
    titles.set(folderOf(page.name), {
      title: textIn(page.fields, 'title', 'name') ?? '',
      description: textIn(page.fields, 'description', 'summary') ?? '',
      order: numberIn(page.fields, 'position', 'order', 'weight'),
    });
  }
  const place = (id: string, title: string, parent: string | undefined): SourcePlace => ({
    id,
    title: titles.get(id)?.title || title,
    description: titles.get(id)?.description ?? '',
    parent,
    order: titles.get(id)?.order,
    locale: undefined,
  });
  const put = (category: string | undefined, section: string): string => {
    const id = category === undefined ? section : `${category}/${section}`;
    if (category !== undefined && !categories.has(category)) {
      categories.set(category, place(category, titleOf(category), undefined));
    }
    if (!sections.has(id)) sections.set(id, place(id, titleOf(section), category));
    return id;
  };
  const sectionsOf = ({ name, fields }: Page): string[] => {
    const named = wordsIn(
      fields,
      'sections',
      'section',
      'section_name',
      'section_title',
      'topics',
      'topic',
    );
    const [category] = wordsIn(fields, 'category', 'category_name', 'category_title', 'categories');
    if (named.length > 0) return named.map((section) => put(category, section));
    if (category !== undefined) return [put(undefined, category)];
    const folders = folderOf(name).split('/').filter(Boolean);
    if (folders.length === 0) return [];
    const [first = '', ...rest] = folders;
    return [rest.length === 0 ? put(undefined, first) : put(first, rest.join('/'))];
  };
  for (const page of pages) if (!leftOut.has(page.name)) sectionsOf(page);
  return {
    categories: [...categories.values()],
    sections: [...sections.values()],
    sectionsOf,
    leftOut,
  };
}

/** An article of a page. Authors that it names are added to `authors`. */
export function pageArticle(
  page: Page,
  sections: string[],
  authors: Map<string, string>,
): SourceArticle {
  const { fields, root, name } = page;
  const names = wordsIn(fields, 'authors', 'author', 'author_name');
  const ids = names.map((one) => idOf(one));
  for (const [at, id] of ids.entries()) authors.set(id, names[at] ?? id);
  const published = instantIn(
    fields,
    'published_at',
    'publishedAt',
    'created_at',
    'created',
    'date',
    'pubDate',
  );
  const heading = find(root, 'h1');
  const status = textIn(fields, 'status', 'state');
  return {
    id: idOf(textIn(fields, 'id', 'article_id') ?? name.replace(/\.\w+$/, '')),
    locale: textIn(fields, 'locale', 'language', 'lang'),
    title: textIn(fields, 'title') ?? (heading ? textOf(heading).replace(/\s+/g, ' ').trim() : ''),
    root,
    sections,
    isDraft: isTrueIn(fields, 'draft') || status === 'draft' || fields.published === false,
    publishedAt: published,
    updatedAt:
      instantIn(
        fields,
        'edited_at',
        'updated_at',
        'updatedAt',
        'updated',
        'modified',
        'lastmod',
        'last_modified_at',
        'date_modified',
      ) ?? published,
    authors: ids,
    labels: wordsIn(fields, 'labels', 'label_names', 'tags', 'keywords'),
    isPromoted: isTrueIn(fields, 'promoted', 'pinned', 'featured'),
    isOutdated: isTrueIn(fields, 'outdated', 'deprecated'),
    helpful: helpfulOf(fields),
    audience: textIn(fields, 'user_segment', 'user_segment_id', 'audience'),
    summary: textIn(fields, 'summary', 'description', 'excerpt'),
    slug: slugOf(fields),
    type: textIn(fields, 'type', 'layout'),
    attachments: attachmentsOf(fields),
    extra: isFields(fields.fields) ? fields.fields : {},
    url:
      textIn(fields, 'html_url', 'canonical_url', 'canonical', 'permalink', 'url', 'source_url') ??
      `/${name.replace(/\.\w+$/, '').replace(/(?:^|\/)(?:index|readme)$/i, '')}`,
    formerUrls: [
      ...wordsIn(fields, 'redirect_from'),
      ...wordsIn(fields, 'aliases'),
      ...wordsIn(fields, 'former_urls'),
      `/${name}`,
    ],
    folder: page.folder,
  };
}

function helpfulOf(fields: Fields): number | undefined {
  const own = numberIn(fields, 'helpful', 'upvotes', 'votes_up');
  const sum = numberIn(fields, 'vote_sum');
  if (own !== undefined || sum === undefined) return own;
  return Math.max(0, Math.round(((numberIn(fields, 'vote_count') ?? Math.abs(sum)) + sum) / 2));
}

function slugOf(fields: Fields): string | undefined {
  const slug = textIn(fields, 'slug');
  return slug?.split('/').filter(Boolean).at(-1);
}

function attachmentsOf(fields: Fields): SourceAttachment[] {
  return listIn(fields, 'attachments').flatMap((one) => {
    const url = textIn(one, 'url', 'content_url', 'file', 'path');
    return url === undefined
      ? []
      : [{ url, name: textIn(one, 'name', 'title', 'file_name') ?? url }];
  });
}

function isEmptyPage({ root, name }: Page): boolean {
  const text = root.children
    .map((child) => ('children' in child || child.type === 'text' ? textOf(child) : ''))
    .join('');
  return text.trim() === '' || /_category_/.test(name);
}

function folderOf(name: string): string {
  return name.split('/').slice(0, -1).join('/');
}

/** A folder called `02-getting_started` is “Getting started”. */
function titleOf(folder: string): string {
  const words = (folder.split('/').at(-1) ?? folder).replace(/^\d+[-_. ]+/, '');
  if (/\s/.test(words) || !/[-_]/.test(words))
    return words.charAt(0).toUpperCase() + words.slice(1);
  const text = words.replace(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A word that may stand in the id of a document. */
export function idOf(text: string): string {
  return (
    text
      .trim()
      .replace(/[^\w-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'untitled'
  );
}
