import { hrefIn } from '#lib/articles/versions.ts';
import { hostsOf } from '#lib/embed-hosts.ts';
import { otherLanguage } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '#lib/i18n/locales.ts';
import { safeHref } from '#lib/safe-href.ts';
import { readText } from '#lib/text.ts';
import { uniqueBy } from '#lib/unique.ts';
import { warnOnce } from '#lib/warn-once.ts';
import { listOf } from '#sanity/blocks/fields.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { SITE } from '#sanity/client/tags.ts';
import { siteQuery, siteWordsQuery } from '#sanity/queries/site.ts';

/** `language` where the label is in another one than the readers'. */
export type SiteLink = { label: string; url: string; language?: Locale };

/** What every page shows around its content. */
export type Site = {
  name: string;
  /** Text of the logo; the name when empty. */
  logoText: string;
  supportLink: SiteLink | null;
  navigation: SiteLink[];
  popularQueries: string[];
  /** Of these queries, where it is another one than the readers'. */
  queriesLanguage?: Locale;
  /** Hosts whose players pages may show. */
  embedHosts: string[];
  footer: { text: string; language?: Locale; links: SiteLink[] };
  showAuthors: AuthorsPlace;
};

const AUTHORS_PLACES = ['hidden', 'top', 'end'] as const;

/** Where readers see who wrote an article. */
export type AuthorsPlace = (typeof AUTHORS_PLACES)[number];

/** Used until editors name the site. */
const DEFAULT_NAME = 'Help center';

/**
 * The settings of the site in a language: what is not translated stays as it is, and links lead to
 * the language's own pages where there are such.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function getSite({ locale }: { locale: string }): Promise<Site> {
  const [row, words] = await Promise.all([
    fetchContent({ query: siteQuery, tags: [SITE] }),
    locale === DEFAULT_LOCALE
      ? null
      : fetchContent({ query: siteWordsQuery, params: { locale }, tags: [SITE] }),
  ]);
  const id = row?._id ?? 'siteSettings';
  const name = readText(words?.name) || readText(row?.name) || DEFAULT_NAME;
  const texts = listOf(words?.popularQueries ?? row?.popularQueries);
  const [supportLink, navigation, links] = await Promise.all([
    inLanguage(locale, toLinks([words?.supportLink ?? row?.supportLink], id), words?.supportLink),
    inLanguage(locale, toLinks(words?.navigation ?? row?.navigation, id), words?.navigation),
    inLanguage(
      locale,
      toLinks(words?.footer?.links ?? row?.footer?.links, id),
      words?.footer?.links,
    ),
  ]);
  const { language: queriesLanguage } = languageOf(locale, words?.popularQueries);
  const ownText = readText(words?.footer?.text);
  return {
    name,
    logoText: readText(words?.logoText) || readText(row?.logoText) || name,
    supportLink: supportLink[0] ?? null,
    navigation,
    popularQueries: [...new Set(texts.map(readText).filter(Boolean))],
    ...(queriesLanguage ? { queriesLanguage } : {}),
    embedHosts: hostsOf(row?.embedHosts),
    footer: {
      text: ownText || readText(row?.footer?.text),
      ...languageOf(locale, ownText || null),
      links,
    },
    showAuthors: AUTHORS_PLACES.find((one) => one === row?.showAuthors) ?? 'hidden',
  };
}

/** The language of words that readers see: that of the default one where they have none of their own. */
function languageOf(locale: string, own: unknown): { language?: Locale } {
  return own === null || own === undefined ? otherLanguage(locale, DEFAULT_LOCALE) : {};
}

async function inLanguage(
  locale: string,
  links: readonly SiteLink[],
  own: unknown,
): Promise<SiteLink[]> {
  if (!isLocale(locale)) return [...links];
  return Promise.all(
    links.map(async ({ label, url }) => ({
      label,
      url: await hrefIn(locale, url),
      ...languageOf(locale, own),
    })),
  );
}

function toLinks(value: unknown, id: string): SiteLink[] {
  const links = listOf(value).flatMap((link) => toLink(link, id) ?? []);
  return uniqueBy(links, ({ url }) => url);
}

/** A link with a label and a safe address, or null. */
function toLink(value: unknown, id: string): SiteLink | null {
  if (typeof value !== 'object' || value === null) return null;
  const label = 'label' in value ? readText(value.label) : '';
  const url = 'url' in value ? readText(value.url) : '';
  if (label === '' && url === '') return null;
  const safe = safeHref(url);
  if (label !== '' && safe !== null) return { label, url: safe.href };
  warnOnce(id, `the link ${JSON.stringify(label || url)} is left out`);
  return null;
}
