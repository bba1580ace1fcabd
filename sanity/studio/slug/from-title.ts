import { isReservedSlug } from '#lib/articles/reserved-slugs.ts';

/** Letters that no decomposition turns into plain ones. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  '&': ' and ',
  '€': ' euro ',
  '£': ' pound ',
  '%': ' percent ',
};

/**
 * The words of a title as an address: small plain letters, digits and hyphens, cut at the end of
 * a word. Empty when the title holds no letter that has a plain form.
 */
export function slugFromTitle(title: string, maxLength: number): string {
  const words = title
    .toLowerCase()
    .replace(/[ßæœøđðþłı&€£%]/g, (sign) => SPELLED[sign] ?? sign)
    .normalize('NFKD')
    .replace(/\p{M}|['’ʼ]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return slug || (words[0] ?? '').slice(0, maxLength);
}

/** The wanted slug, or the first of `wanted-2`, `wanted-3` … that is free and no page of the site. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>, maxLength: number): string {
  if (wanted === '') return '';
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const slug = `${wanted.slice(0, maxLength - ending.length).replace(/-$/, '')}${ending}`;
    if (!taken.has(slug) && !isReservedSlug(slug)) return slug;
  }
}
