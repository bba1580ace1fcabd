import type { Metadata } from 'next';
import { languageTag } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { localePath } from './links.ts';
import { type Alternates, defaultAlternate } from './page-languages.ts';
import { twinHref } from './twin-href.ts';

const FEEDS = {
  'application/atom+xml': '/feed.xml',
  'application/rss+xml': '/rss.xml',
  'application/feed+json': '/feed.json',
};

export type PageDescription = {
  locale: Locale;
  siteName: string;
  /** Without the site's name, which is added; null for the start page. */
  title: string | null;
  description: string;
  /** A public path with its query. */
  canonical: string;
  /** Whether it is had as Markdown under its address with `.md`. */
  hasTwin?: boolean;
  /** Where it is written in which language, itself included; left out where it stands alone. */
  alternates?: Alternates;
  /** For pages that search engines should leave out. */
  noIndex?: boolean;
  /** What other sites show beside a link to it. */
  picture?: { url: string; width: number; height: number; alt: string };
  /** For articles. ISO 8601 instants. */
  article?: { publishedAt: string | null; updatedAt: string | null };
};

/**
 * The metadata of a page. Next makes paths absolute by the layout's `metadataBase`, so that no
 * request header can change them.
 */
export function pageMetadata(page: PageDescription): Metadata {
  const title = page.title === null ? page.siteName : `${page.title} · ${page.siteName}`;
  const description = clip(page.description, 200);
  const shared = {
    title: page.title ?? page.siteName,
    description,
    url: page.canonical,
    siteName: page.siteName,
    locale: languageTag(page.locale).replace('-', '_'),
    ...(page.picture ? { images: [{ ...page.picture, type: 'image/png' }] } : {}),
  };
  return {
    title,
    description,
    // Next replaces the outer `alternates` as a whole.
    alternates: {
      canonical: page.canonical,
      languages: languagesOf(page),
      types: {
        ...feedsOf(page.locale),
        ...(page.hasTwin ? { 'text/markdown': twinHref(page.canonical) } : {}),
      },
    },
    robots: page.noIndex ? { index: false, follow: true } : undefined,
    openGraph: page.article
      ? {
          ...shared,
          type: 'article',
          publishedTime: page.article.publishedAt ?? undefined,
          modifiedTime: page.article.updatedAt ?? undefined,
        }
      : { ...shared, type: 'website' },
    twitter: { card: page.picture ? 'summary_large_image' : 'summary' },
  };
}

/** With one language alone there is nothing to tell apart. */
function languagesOf({ alternates = [], noIndex }: PageDescription) {
  if (alternates.length < 2 || noIndex) return undefined;
  return {
    ...Object.fromEntries(alternates.map(({ locale, href }) => [languageTag(locale), href])),
    'x-default': defaultAlternate(alternates),
  };
}

function feedsOf(locale: Locale): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FEEDS).map(([type, path]) => [type, localePath(locale, path)]),
  );
}

/** Cuts at the end of a word. */
function clip(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : length)}…`;
}
