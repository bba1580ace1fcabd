import { context } from '#lib/context.ts';
import { isLocale, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { localizedHref } from '#lib/site-index/localized-href.ts';
import {
  everyTranslation,
  findArticle,
  isLedTo,
  sourceFor,
  type Translation,
  translationsOf,
} from '#lib/site-index/translations.ts';
import { readText, UNTITLED } from '#lib/text.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { articleTag, timeTag, versionsTag } from '#sanity/client/tags.ts';
import { publishedAddresses } from './published-addresses.ts';
import type { LinkTarget } from './types.ts';

/** Where the same article is in a language. */
export type Version = { locale: Locale; slug: string; noIndex: boolean };

/**
 * `told` are those that search engines hear of, each of which names all others; `isShared` where
 * other languages show the first version for want of their own.
 */
export type Versions = { all: Version[]; told: Version[]; isShared: boolean };

/** What readers get where their language has no article of its own under an address. */
export type Elsewhere =
  | { kind: 'source'; id: string; version: Version }
  | { kind: 'moved'; slug: string };

/**
 * The versions of an article that readers may see, in the order of the languages of the site. The
 * page that asks is drawn again when one of them appears or goes.
 */
export async function listVersions(id: string): Promise<Versions> {
  const addresses = publishedAddresses();
  await tagVersions([id]);
  const instant = drawnAsOf();
  const versions = translationsOf(id, addresses, instant);
  const all = versions.map(versionOf);
  const told = isLedTo(id, versions, addresses, instant) ? all.filter((one) => !one.noIndex) : [];
  return { all, told, isShared: sourceFor(versions, addresses) !== undefined };
}

/** Has the page drawn again when the clock shows or hides a version of one of these articles. */
export async function tagVersions(ids: Iterable<string>): Promise<void> {
  const addresses = publishedAddresses();
  const versions = [...ids].flatMap((id) => everyTranslation(id, addresses));
  await tagPage(
    versions.flatMap(({ type, slug, language }) =>
      type === 'announcement' && slug !== null ? timeTag(slug, language) : [],
    ),
  );
}

/** Ids of an article in all languages, itself included, whether readers may see them or not. */
export function idsOfVersions(id: string): string[] {
  return everyTranslation(id, publishedAddresses()).map((entry) => entry.id);
}

/**
 * What is read in place of an article that a language does not have; null for an unknown slug. The
 * page that asks is drawn again when any language gets an article with this slug.
 */
export async function findElsewhere({
  locale,
  slug,
}: {
  locale: Locale;
  slug: string;
}): Promise<Elsewhere | null> {
  await tagPage(LOCALES.flatMap((one) => [articleTag(slug, one), timeTag(slug, one)]));
  const found = findArticle(locale, slug, publishedAddresses(), drawnAsOf());
  if (found === undefined || found.kind === 'itself') return null;
  if (found.kind === 'moved') return found;
  return { kind: 'source', id: found.entry.id, version: versionOf(found.entry) };
}

/** What readers of a language are led to for an article of another one; null for nothing. */
export function targetIn(locale: string, id: string): LinkTarget | null {
  if (!isLocale(locale)) return null;
  const addresses = publishedAddresses();
  const versions = translationsOf(id, addresses, drawnAsOf());
  const found = versions.find((one) => one.language === locale) ?? sourceFor(versions, addresses);
  if (found === undefined) return null;
  const title = readText(context().replica.get(found.id)?.title) || UNTITLED;
  const { id: target, type, slug, language } = found;
  return { id: target, type, slug, title, ...(language === locale ? {} : { language }) };
}

/**
 * Has the page that leads readers to some articles of another language drawn again when what they
 * are led to changes, or becomes another version.
 */
export async function tagTargets(readers: string, ids: readonly string[]): Promise<void> {
  const { entries } = publishedAddresses();
  await tagVersions(ids);
  await tagPage(
    ids.flatMap((id) => {
      const entry = entries.get(id);
      const target = targetIn(readers, id);
      return [
        ...(entry?.slug ? [versionsTag(entry.slug, entry.language)] : []),
        ...(target ? [articleTag(target.slug, target.language ?? readers)] : []),
      ];
    }),
  );
}

/**
 * A path of this site in the reader's language, as far as there is one. The page that asks is drawn
 * again when another version of the article appears or goes.
 */
export async function hrefIn(locale: Locale, href: string): Promise<string> {
  const { to, article } = localizedHref(locale, href, publishedAddresses(), drawnAsOf());
  if (article !== undefined && article.slug !== null) {
    await tagPage([versionsTag(article.slug, article.language)]);
  }
  return to;
}

function versionOf({ language, slug, noIndex }: Translation): Version {
  return { locale: language, slug, noIndex };
}
