import { languageTag } from '#lib/i18n/language.ts';
import { escapeXml } from './escape.ts';
import { type Alternates, defaultAlternate } from './page-languages.ts';

/** Limit of one sitemap (sitemaps.org); crawlers find the rest through lists. */
const MAX_ADDRESSES = 50_000;

export type SitemapEntry = {
  /** A public path. */
  path: string;
  /** When what it says last changed, ISO 8601; null where nobody can tell. */
  lastModified: string | null;
  /** The same page in the languages it is written in, itself included. */
  alternates: Alternates;
};

/** A sitemap of the pages of one language, with their versions in others. */
export function sitemap(entries: readonly SitemapEntry[], siteUrl: string): string {
  const urls = entries.slice(0, MAX_ADDRESSES).map(({ path, lastModified, alternates }) => {
    const links = alternates.length < 2 ? [] : linksOf(alternates, siteUrl);
    return `<url>${[located(siteUrl + path, lastModified), ...links].join('\n')}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/** The sitemaps of a site, with the newest change in each. */
export function sitemapIndex(
  sitemaps: readonly Pick<SitemapEntry, 'path' | 'lastModified'>[],
  siteUrl: string,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...sitemaps.map(
      ({ path, lastModified }) => `<sitemap>${located(siteUrl + path, lastModified)}</sitemap>`,
    ),
    '</sitemapindex>',
    '',
  ].join('\n');
}

/** The newest of some instants. */
export function newest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return known.sort().at(-1) ?? null;
}

function located(address: string, lastModified: string | null): string {
  const changed = lastModified === null ? '' : `<lastmod>${lastModified}</lastmod>`;
  return `<loc>${escapeXml(address)}</loc>${changed}`;
}

function linksOf(alternates: Alternates, siteUrl: string): string[] {
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(siteUrl + path)}"/>`;
  const other = defaultAlternate(alternates);
  return [
    ...alternates.map(({ locale, href }) => link(languageTag(locale), href)),
    ...(other === undefined ? [] : [link('x-default', other)]),
  ];
}
