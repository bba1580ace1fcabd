import type { Metadata } from 'next';
import type { Locale } from '#lib/i18n/locales.ts';

/** The announcements for feed readers, in the three forms that these know. */
const FEEDS = {
  'application/atom+xml': '/feed.xml',
  'application/rss+xml': '/rss.xml',
  'application/feed+json': '/feed.json',
};

export type PageDescription = {
  locale: Locale;
  siteName: string;
  /** Without the site's name, which is added; null for the page that has no title but the site's. */
  title: string | null;
  description: string;
  /** The public path, with its query, under which this page wants to be known. */
  canonical: string;
  /** Pages that search engines should leave out, such as search results. */
  noIndex?: boolean;
  /** Present for articles. ISO 8601 instants. */
  article?: { publishedAt: string | null; updatedAt: string | null };
};

/**
 * What a page says about itself to browsers, search engines and link previews. Paths become
 * addresses through the layout's `metadataBase`, so that no request header can change them.
 */
export function pageMetadata(page: PageDescription): Metadata {
  const title = page.title === null ? page.siteName : `${page.title} · ${page.siteName}`;
  const description = clip(page.description, 200);
  const shared = {
    title: page.title ?? page.siteName,
    description,
    url: page.canonical,
    siteName: page.siteName,
    locale: page.locale,
  };
  return {
    title,
    description,
    // Next takes the whole of `alternates` from the innermost place that has it.
    alternates: { canonical: page.canonical, types: FEEDS },
    robots: page.noIndex ? { index: false, follow: true } : undefined,
    openGraph: page.article
      ? {
          ...shared,
          type: 'article',
          publishedTime: page.article.publishedAt ?? undefined,
          modifiedTime: page.article.updatedAt ?? undefined,
        }
      : { ...shared, type: 'website' },
    twitter: { card: 'summary' },
  };
}

/** Cuts at a word's end, so that a preview never stops inside one. */
function clip(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : length)}…`;
}
