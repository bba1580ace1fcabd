import type { Element, Root } from 'hast';
import { attribute, find, findAll, textOf } from '../convert/elements.ts';
import type { Fields } from './fields.ts';
import { linkedFields } from './html-data.ts';

/**
 * What a page says of itself, under the names of front matter.
 * @param main its article, in which its title is looked for first.
 */
export function headFields(root: Root, main: Root | Element): Fields {
  const fields: Record<string, unknown> = {};
  const labels: string[] = [];
  for (const meta of findAll(root, ({ tagName }) => tagName === 'meta')) {
    const name = (attribute(meta, 'name') ?? attribute(meta, 'property'))?.toLowerCase();
    const content = attribute(meta, 'content');
    if (name === undefined || content === undefined) continue;
    const key = NAMES.get(name);
    if (key !== undefined) fields[key] ??= content;
    if (name === 'article:tag') labels.push(content);
  }
  if (labels.length > 0) fields.labels ??= labels;
  for (const meta of findAll(root, ({ tagName }) => tagName === 'meta')) {
    if (attribute(meta, 'httpEquiv')?.toLowerCase() !== 'refresh') continue;
    fields.moved_to = /url\s*=\s*["']?([^"']+)/i.exec(attribute(meta, 'content') ?? '')?.[1];
  }
  for (const link of findAll(root, ({ tagName }) => tagName === 'link')) {
    if (attribute(link, 'rel') === 'canonical') fields.canonical = attribute(link, 'href');
  }
  const html = find(root, 'html');
  if (html) fields.locale = attribute(html, 'lang');
  const heading = find(main, 'h1') ?? only(root, 'h1');
  const named = find(root, 'title');
  const title = heading === undefined ? fields.og_title : titleOf(heading, root);
  if (title !== undefined && title !== '') fields.title = title;
  if (named) fields.page_title = words(named);
  for (const [name, value] of Object.entries(linkedFields(root))) fields[name] ??= value;
  // Written by the export of this project, beside what browsers know.
  for (const script of findAll(root, ({ tagName }) => tagName === 'script')) {
    if (attribute(script, 'type') !== 'application/json' || attribute(script, 'id') !== 'article')
      continue;
    Object.assign(fields, readJson(textOf(script)));
  }
  return fields;
}

const NAMES = new Map([
  ['description', 'summary'],
  ['og:description', 'summary'],
  ['og:title', 'og_title'],
  ['author', 'author'],
  ['article:author', 'author'],
  ['keywords', 'labels'],
  ['date', 'date'],
  ['dc.date', 'date'],
  ['dcterms.created', 'date'],
  ['article:published_time', 'published_at'],
  ['article:modified_time', 'updated_at'],
  ['og:updated_time', 'updated_at'],
  ['dcterms.modified', 'updated_at'],
  ['last-modified', 'updated_at'],
  ['article:section', 'section'],
]);

/** The only element of a name; several of them are not the title of the page. */
function only(root: Root, name: string): Element | undefined {
  const [first, ...more] = findAll(root, ({ tagName }) => tagName === name);
  return more.length === 0 ? first : undefined;
}

/** Confluence writes the name of the space before the title of each page. */
function titleOf(heading: Element, root: Root): string {
  const title = words(heading);
  if (attribute(heading, 'id') !== 'title-heading') return title;
  const [path] = findAll(root, (one) => attribute(one, 'id') === 'breadcrumbs');
  const first = path === undefined ? undefined : find(path, 'a');
  const space = first === undefined ? undefined : words(first);
  if (space !== undefined && title.startsWith(`${space} : `)) return title.slice(space.length + 3);
  return title.replace(/^[^:]+ : (?=\S)/, '');
}

function words(element: Element): string {
  // Signs of links to the heading itself stand behind it.
  return textOf(element)
    .replace(/\s+/g, ' ')
    .replace(/[¶#\s\u200b]+$/, '')
    .trim();
}

function readJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // Another program's script under the same name.
    return {};
  }
}

/** Titles of pages without the name of the site that most of them end with. */
export function withoutSiteName(titles: readonly string[]): string[] {
  const parts = titles.map((title) => /^(.+?)\s+[|–—·:»-]\s+([^|–—·»]+)$/u.exec(title));
  const counts = new Map<string, number>();
  for (const found of parts) {
    const name = found?.[2];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [name, count] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? ['', 0];
  if (count < 2 || count * 2 < titles.length) return [...titles];
  return titles.map((title, at) => (parts[at]?.[2] === name ? (parts[at]?.[1] ?? title) : title));
}
