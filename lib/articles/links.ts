import { isVisibleAt } from '#lib/announcements/window.ts';
import { readText } from '#lib/text.ts';
import type { LinkTarget } from './types.ts';

/** A referenced article as queries return it, with what decides whether it may be shown. */
export type LinkedRow = {
  type: string;
  slug: unknown;
  title: unknown;
  language: unknown;
  publishAt?: unknown;
  expireAt?: unknown;
};

export type Reader = {
  locale: string;
  instant: Date;
  /** Where an article of another language is for this reader, by its id; without it nowhere. */
  targetOf?: (id: string) => LinkTarget | null;
  /**
   * The address of a link within a text that is shown to readers of another language; without it
   * links keep the slug of their article.
   */
  hrefOf?: (slug: string) => string;
  /** Paths of this site in the reader's language, by how they are written. */
  hrefs?: ReadonlyMap<string, string>;
};

/** Deeper than any block of the schema. */
const MAX_DEPTH = 30;

/** Whether readers may see it: it has an address, is visible and in their language. */
export function isLinkable(row: LinkedRow, { locale, instant }: Reader): boolean {
  const language = row.language ?? 'en';
  if (readText(row.slug) === '' || language !== locale) return false;
  return row.type !== 'announcement' || isVisibleAt(row, instant);
}

/** A body whose article links have type, slug and title, or null where readers may not see it. */
export function resolveLinks(body: unknown, reader: Reader): unknown[] {
  return Array.isArray(body) ? body.map((block) => resolve(block, reader, 0)) : [];
}

function resolve(value: unknown, reader: Reader, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, reader, depth + 1));
  const entries = Object.entries(value);
  if ('reference' in value) return resolveLink(value, reader);
  if (isAddress(value)) {
    const href: unknown = Reflect.get(value, 'href');
    const localized = typeof href === 'string' ? reader.hrefs?.get(href) : undefined;
    return localized === undefined ? value : { ...value, href: localized };
  }
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, resolve(inner, reader, depth + 1)]),
  );
}

function resolveLink(link: object, reader: Reader): unknown {
  const target = toTarget(Reflect.get(link, 'reference'), reader);
  if (target === null || reader.hrefOf === undefined) {
    const { type, slug, title } = target ?? {};
    return { ...link, reference: target === null ? null : { type, slug, title } };
  }
  const anchor = readText(Reflect.get(link, 'anchor'));
  const place = anchor === '' ? '' : `#${encodeURIComponent(anchor)}`;
  const href = reader.hrefOf(target.slug) + place;
  return { _type: 'link', _key: Reflect.get(link, '_key'), href };
}

/** The link of a text, or the one around an image, which has no type. */
function isAddress(value: object): boolean {
  const type: unknown = Reflect.get(value, '_type');
  return type === 'link' || (type === undefined && 'href' in value);
}

/** The paths of this site that links of a body name, at any depth. */
export function listPaths(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  const href: unknown = isAddress(value) ? Reflect.get(value, 'href') : null;
  const own = typeof href === 'string' && href.startsWith('/') ? [href] : [];
  return [...own, ...Object.values(value).flatMap((inner) => listPaths(inner, depth + 1))];
}

/** Slug and language of all referenced articles of a type, at any depth, visible or not. */
export function listNamed(
  value: unknown,
  type: string,
  depth = 0,
): { slug: string; language: string }[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  const slug = readText(Reflect.get(value, 'slug'));
  const language = readText(Reflect.get(value, 'language')) || 'en';
  const own = Reflect.get(value, 'type') === type && slug !== '' ? [{ slug, language }] : [];
  return [...own, ...Object.values(value).flatMap((inner) => listNamed(inner, type, depth + 1))];
}

/** The target of a reference; null when readers may not see it. */
export function toTarget(row: unknown, reader: Reader): LinkTarget | null {
  if (typeof row !== 'object' || row === null) return null;
  const linked: LinkedRow = {
    type: readText(Reflect.get(row, 'type')),
    slug: Reflect.get(row, 'slug'),
    title: Reflect.get(row, 'title'),
    language: Reflect.get(row, 'language'),
    publishAt: Reflect.get(row, 'publishAt'),
    expireAt: Reflect.get(row, 'expireAt'),
  };
  if (linked.type === '') return null;
  if (isLinkable(linked, reader)) {
    return { type: linked.type, slug: readText(linked.slug), title: readText(linked.title) };
  }
  const isOther = (linked.language ?? 'en') !== reader.locale;
  const id = readText(Reflect.get(row, 'id'));
  return isOther && id !== '' ? (reader.targetOf?.(id) ?? null) : null;
}
