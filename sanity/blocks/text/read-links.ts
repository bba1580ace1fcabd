import { safeHref } from '#lib/safe-href.ts';
import { type Fields, field, isFields, textField } from '../fields.ts';
import { MAX_SPANS } from '../limits.ts';
import { note, quoted, type Reading } from '../reading.ts';
import type { MarkDef } from './types.ts';

/**
 * Link definitions by the key that spans name them with. They are keyed anew, so that no key from
 * content can be taken for a decorator or for something every object inherits.
 */
export function readLinks(reading: Reading, markDefs: readonly unknown[]): Map<string, MarkDef> {
  const links = new Map<string, MarkDef>();
  for (const definition of markDefs.slice(0, MAX_SPANS)) {
    if (!isFields(definition)) continue;
    const key = field(definition, '_key');
    const link = readLink(reading, definition, `link-${links.size}`);
    if (typeof key === 'string' && link !== null) links.set(key, link);
  }
  return links;
}

function readLink(reading: Reading, definition: Fields, key: string): MarkDef | null {
  const type = field(definition, '_type');
  if (type === 'link') {
    const { href, external } = readAddress(reading, field(definition, 'href'));
    return { _type: 'link', _key: key, href, external };
  }
  if (type === 'internalLink')
    return { _type: 'internalLink', _key: key, ...readTarget(reading, definition) };
  note(reading, `unknown mark ${quoted(type)}`);
  return null;
}

/** An address to link to; null, and named, when it must not become a link. */
export function readAddress(
  reading: Reading,
  written: unknown,
): { href: string | null; external: boolean } {
  const safe = safeHref(written);
  if (safe === null) note(reading, `link with an address that is not allowed: ${quoted(written)}`);
  return { href: safe?.href ?? null, external: safe?.external ?? false };
}

/** The article that `reference` leads to, and the place in it. */
export function readTarget(
  reading: Reading,
  fields: Fields,
): { slug: string | null; anchor: string | null } {
  const slug = readSlug(field(fields, 'reference'));
  if (slug === null) note(reading, 'link to an article that does not exist');
  const anchor = textField(fields, 'anchor').replace(/^#/, '');
  return { slug, anchor: /^[^\s\p{C}]{1,200}$/u.test(anchor) ? anchor : null };
}

function readSlug(reference: unknown): string | null {
  if (!isFields(reference)) return null;
  const slug = field(reference, 'slug');
  const text = isFields(slug) ? textField(slug, 'current') : textField(reference, 'slug');
  return text === '' ? null : text;
}
