import { isArticleType } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { type Addresses, addressKey } from './addresses.ts';
import { isShownAt, type SiteEntry } from './entry.ts';

/** An article that has an address, in a language of the site. */
export type Translation = SiteEntry & { slug: string; language: Locale };

/**
 * The versions of an article that readers may see at an instant, in the order of the languages of
 * the site, itself included; the first is the source. Empty when it has no page itself.
 */
export function translationsOf(id: string, addresses: Addresses, instant: Date): Translation[] {
  if (toTranslation(id, addresses, instant) === undefined) return [];
  const found = new Map<Locale, Translation>();
  for (const one of addresses.translations.get(id) ?? [id]) {
    const translation = toTranslation(one, addresses, instant);
    // Of two in one language the first counts, but nobody is led away from where they are.
    if (translation && (one === id || !found.has(translation.language))) {
      found.set(translation.language, translation);
    }
  }
  return LOCALES.flatMap((locale) => found.get(locale) ?? []);
}

/**
 * Whether the other versions of an article lead to this one. Of two in one language they lead to the
 * first, so that the second belongs to none of them.
 * @param versions of the article, itself included.
 */
export function isLedTo(
  id: string,
  versions: readonly Translation[],
  addresses: Addresses,
  instant: Date,
) {
  return versions.every(
    (one) => one.id === id || translationsOf(one.id, addresses, instant).some((it) => it.id === id),
  );
}

/**
 * The version that other languages show for want of their own: that of the default language, or the
 * first one of an article that is translated. What is written in another language alone stays there.
 */
export function sourceFor(
  versions: readonly Translation[],
  { translations }: Addresses,
): Translation | undefined {
  const [source] = versions;
  if (source === undefined) return undefined;
  const isSource = source.language === DEFAULT_LOCALE || translations.has(source.id);
  return isSource ? source : undefined;
}

/** Of the same article all that stands in the content, to be seen now or not. */
export function everyTranslation(id: string, { entries, translations }: Addresses): SiteEntry[] {
  return (translations.get(id) ?? [id]).flatMap((one) => entries.get(one) ?? []);
}

/**
 * What stands under the slug of an article in a language:
 * - itself: an article in this language;
 * - source: only another language has one, which is shown in its place;
 * - moved: the article has this slug in another language, and `slug` here.
 * Undefined when no language has an article with this slug.
 */
export type Found =
  | { kind: 'itself'; entry: Translation }
  | { kind: 'source'; entry: Translation }
  | { kind: 'moved'; slug: string };

/** @param slug as it is written in the content. */
export function findArticle(
  locale: Locale,
  slug: string,
  addresses: Addresses,
  instant: Date,
): Found | undefined {
  for (const language of [locale, ...LOCALES]) {
    const entry = addresses.articles.get(addressKey(language, slug));
    const versions = entry ? translationsOf(entry.id, addresses, instant) : [];
    const own = versions.find((one) => one.language === locale);
    if (own !== undefined) {
      return own.slug === slug ? { kind: 'itself', entry: own } : { kind: 'moved', slug: own.slug };
    }
    const source = sourceFor(versions, addresses);
    if (source === undefined) continue;
    return source.slug === slug
      ? { kind: 'source', entry: source }
      : { kind: 'moved', slug: source.slug };
  }
  return undefined;
}

function toTranslation(
  id: string,
  { entries, articles }: Addresses,
  instant: Date,
): Translation | undefined {
  const entry = entries.get(id);
  if (entry === undefined || !isArticleType(entry.type) || !isShownAt(entry, instant)) {
    return undefined;
  }
  const { slug, language } = entry;
  if (slug === null || !isLocale(language)) return undefined;
  // Where two articles claim one address, readers see the first.
  const isSeen = articles.get(addressKey(language, slug))?.id === id;
  return isSeen ? { ...entry, slug, language } : undefined;
}
