import { safeHref } from '#lib/safe-href.ts';
import { readText } from '#lib/text.ts';
import { uniqueBy } from '#lib/unique.ts';
import { warnOnce } from '#lib/warn-once.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { SITE } from '#sanity/client/tags.ts';
import { siteQuery } from '#sanity/queries/site.ts';

export type SiteLink = { label: string; url: string };

/** What every page shows around its content. */
export type Site = {
  name: string;
  /** Text of the logo; the name when empty. */
  logoText: string;
  supportLink: SiteLink | null;
  navigation: SiteLink[];
  popularQueries: string[];
  footer: { text: string; links: SiteLink[] };
};

/** Used until editors name the site. */
const DEFAULT_NAME = 'Help center';

/**
 * The settings of the site, the same in every language.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function getSite(_: { locale: string }): Promise<Site> {
  const row = await fetchContent({ query: siteQuery, tags: [SITE] });
  const id = row?._id ?? 'siteSettings';
  const name = readText(row?.name) || DEFAULT_NAME;
  return {
    name,
    logoText: readText(row?.logoText) || name,
    supportLink: toLink(row?.supportLink, id),
    navigation: toLinks(row?.navigation, id),
    popularQueries: [...new Set(listOf(row?.popularQueries).map(readText).filter(Boolean))],
    footer: { text: readText(row?.footer?.text), links: toLinks(row?.footer?.links, id) },
  };
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

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
