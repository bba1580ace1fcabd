import { digest } from './ids.ts';

const MAX_LENGTH = 96;

/** Letters that fall apart into no Latin letter. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** A word for an address: small letters, digits and single hyphens; empty when nothing is left. */
export function slugOf(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[ßæøœđðþłı]/g, (sign) => LATIN[sign] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= MAX_LENGTH) return words;
  const cut = words.slice(0, MAX_LENGTH);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 40)).replace(/-+$/, '');
}

/** Gives out slugs that nobody else has, within a language. */
export class Slugs {
  readonly #taken = new Map<string, string>();

  /** Notes an address that somebody has already. */
  hold(locale: string, slug: string, id: string): void {
    this.#taken.set(`${locale}/${slug}`, id);
  }

  /**
   * @param wanted what it should be made of, the best first; `id` when nothing of it is left.
   * @returns the slug, and whether another document had it.
   */
  take(locale: string, wanted: readonly string[], id: string): { slug: string; isTaken: boolean } {
    const base = wanted.map(slugOf).find((slug) => slug !== '') ?? slugOf(id);
    const isFree = (slug: string) => [undefined, id].includes(this.#taken.get(`${locale}/${slug}`));
    if (isFree(base)) {
      this.hold(locale, base, id);
      return { slug: base, isTaken: false };
    }
    // By the id and not by a number, so that the order of the source decides nothing.
    const slug = `${base.slice(0, MAX_LENGTH - 7)}-${digest(id, 6)}`;
    this.hold(locale, slug, id);
    return { slug, isTaken: true };
  }
}
