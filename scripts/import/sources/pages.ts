import type { Root } from 'hast';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { find, textOf } from '../convert/elements.ts';
import { digest } from '../ids.ts';
import { localeOf } from '../plan/locales.ts';
import type { SourceArticle, SourceAttachment, SourcePlace } from '../source.ts';
import {
  type Fields,
  instantIn,
  isFields,
  isTrueIn,
  listIn,
  namesIn,
  numberIn,
  textIn,
  wordsIn,
} from './fields.ts';

/** One file of a folder, or one row of a table, that is an article or says what a folder is. */
export type Page = {
  /** Its path within the source, with slashes. */
  name: string;
  /** Where it lies, if that is not its name. */
  path?: string;
  /** Its path without the folder that holds all pages, by which it has its topic. */
  place?: string;
  /** Its path in addresses of the site, if that is not where it lies. */
  sitePath?: string;
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

/** An article of a page. Authors that it names are added to `authors`. */
export function pageArticle(
  page: Page,
  sections: string[],
  authors: Map<string, string>,
): SourceArticle {
  const { fields, root, name, path = name, sitePath = path } = page;
  // Docusaurus.
  const last = fields.last_update;
  const written = [
    ...namesIn(fields, 'author', 'author_name'),
    ...(isFields(last) ? namesIn(last, 'author') : []),
  ];
  const names = [...new Set([...wordsIn(fields, 'authors'), ...written])];
  const ids = names.map((one) => idOf(one));
  for (const [at, id] of ids.entries()) authors.set(id, names[at] ?? id);
  const published =
    instantIn(
      fields,
      'published_at',
      'publishedAt',
      'created_at',
      'created',
      'date',
      'pubDate',
      'publishDate',
    ) ?? dayInName(name);
  const heading = find(root, 'h1');
  return {
    id: idOf(textIn(fields, 'id', 'article_id') ?? name.replace(/\.\w+$/, '')),
    locale: textIn(fields, 'locale', 'language', 'lang'),
    title: textIn(fields, 'title') ?? (heading ? textOf(heading).replace(/\s+/g, ' ').trim() : ''),
    root,
    sections,
    isDraft: isDraft(fields),
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
      ) ??
      (isFields(last) ? instantIn(last, 'date') : undefined) ??
      published,
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
      `/${bare(path)}`,
    formerUrls: [
      // First, since links are relative to it.
      `/${path}`,
      ...wordsIn(fields, 'redirect_from'),
      ...wordsIn(fields, 'aliases'),
      ...wordsIn(fields, 'former_urls'),
      ...(sitePath === path ? [] : [`/${bare(sitePath)}`, `/${sitePath}`]),
      ...otherPaths(sitePath, fields),
      ...withoutLanguage(page),
    ],
    folder: page.folder,
  };
}

/** Links that leave the folder of the language out mean any: that of the default language has them. */
function withoutLanguage({ name, path, place = name, fields }: Page): string[] {
  const isMain = localeOf(textIn(fields, 'locale')) === DEFAULT_LOCALE;
  return path === undefined || path === name || !isMain
    ? []
    : [`/${bare(place)}`, `/${bare(name)}`];
}

const HIDDEN = /^(?:draft|unpublished|hidden|archived|private|inactive)$/i;

function isDraft(fields: Fields): boolean {
  const isHidden = HIDDEN.test(textIn(fields, 'status', 'state') ?? '');
  const isNot = /^(?:false|no|0)$/i.test(String(fields.published ?? ''));
  return isTrueIn(fields, 'draft', 'is_draft', 'headless') || isHidden || isNot;
}

function bare(path: string): string {
  return path.replace(/\.\w+$/, '').replace(/(?:^|\/)(?:_?index|readme)$/i, '');
}

/** Paths that generators make of a file: without the numbers that order files, or as its `slug` says. */
function otherPaths(path: string, fields: Fields): string[] {
  const slug = textIn(fields, 'slug');
  const bare = path.replace(/\.\w+$/, '').replace(/(^|\/)\d{1,3}[-_.]\s*(?=\D)/g, '$1');
  return [
    ...(bare === path.replace(/\.\w+$/, '') ? [] : [`/${bare}`]),
    ...(slug?.startsWith('/') ? [slug] : []),
  ];
}

/** The day in the name of a post of Jekyll: `2020-01-02-title.md`. */
function dayInName(name: string): string | undefined {
  return instantIn({ day: /(?:^|\/)(\d{4}-\d{2}-\d{2})-/.exec(name)?.[1] }, 'day');
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

/** A word that may stand in the id of a document; letters that it may not hold leave a digest. */
export function idOf(text: string): string {
  const word = text
    .trim()
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const letters = (one: string) => one.replace(/[^\p{L}\p{N}]+/gu, '');
  if (letters(word) === letters(text)) return word || 'untitled';
  return `${word || 'page'}-${digest(text, 8)}`;
}
