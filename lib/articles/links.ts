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

export type Reader = { locale: string; instant: Date };

/** Deeper than any block of the schema. */
const MAX_DEPTH = 12;

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
  if ('_type' in value && value._type === 'internalLink') {
    return { ...value, reference: toTarget(Reflect.get(value, 'reference'), reader) };
  }
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, resolve(inner, reader, depth + 1)]),
  );
}

/** Slugs of all referenced articles of a type, at any depth, visible or not. */
export function listNamed(value: unknown, type: string, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  const slug = readText(Reflect.get(value, 'slug'));
  const own = Reflect.get(value, 'type') === type && slug !== '' ? [slug] : [];
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
  if (linked.type === '' || !isLinkable(linked, reader)) return null;
  return { type: linked.type, slug: readText(linked.slug), title: readText(linked.title) };
}
