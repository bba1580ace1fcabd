import type { Element, Root } from 'hast';
import { attribute, classesOf, find, findAll, textOf } from '../convert/elements.ts';
import type { Fields } from './fields.ts';

/** What the head of a page says of it, under the names of front matter. */
export function headFields(root: Root): Fields {
  const fields: Record<string, unknown> = {};
  for (const meta of findAll(root, ({ tagName }) => tagName === 'meta')) {
    const name = attribute(meta, 'name') ?? attribute(meta, 'property');
    const content = attribute(meta, 'content');
    const key = name === undefined ? undefined : NAMES[name.toLowerCase()];
    if (key !== undefined && content !== undefined) fields[key] ??= content;
  }
  for (const link of findAll(root, ({ tagName }) => tagName === 'link')) {
    if (attribute(link, 'rel') === 'canonical') fields.canonical = attribute(link, 'href');
  }
  const html = find(root, 'html');
  if (html) fields.locale = attribute(html, 'lang');
  const heading = find(root, 'h1');
  const title = heading ?? find(root, 'title');
  if (title) fields.title = textOf(title).replace(/\s+/g, ' ').trim();
  // Written by the export of this project, beside what browsers know.
  for (const script of findAll(root, ({ tagName }) => tagName === 'script')) {
    if (attribute(script, 'type') !== 'application/json' || attribute(script, 'id') !== 'article')
      continue;
    Object.assign(fields, readJson(textOf(script)));
  }
  return fields;
}

const NAMES: Readonly<Record<string, string>> = {
  description: 'summary',
  author: 'author',
  keywords: 'labels',
  date: 'date',
  'article:published_time': 'published_at',
  'article:modified_time': 'updated_at',
  'article:section': 'section',
};

function readJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // Another program's script under the same name.
    return {};
  }
}

const FRAME = new Set(['header', 'footer', 'nav']);

/** The part of a page that is its article. */
export function mainOf(root: Root): Root {
  const body = [...findAll(root, isBody)][0];
  const main = body ?? find(root, 'article') ?? find(root, 'main') ?? find(root, 'body');
  const children = main?.children ?? root.children;
  return {
    type: 'root',
    children: children.filter((child) => child.type !== 'element' || !FRAME.has(child.tagName)),
  };
}

/** The text itself, where pages mark it. */
function isBody(element: Element): boolean {
  return classesOf(element).some((name) =>
    /^(?:article-body|markdown-body|entry-content|post-content)$/.test(name),
  );
}
