import type { ArticleCard } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { entryId } from './entry-id.ts';
import { escapeXml } from './escape.ts';
import { articleHref } from './links.ts';

export type Feed = {
  locale: Locale;
  title: string;
  description: string;
  /** Public origin without a trailing slash. */
  siteUrl: string;
  /** Public paths of the page with the same entries, and of the feed. */
  page: string;
  self: string;
  entries: readonly ArticleCard[];
};

/** Atom requires a date. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/**
 * An Atom feed (RFC 4287). Written by hand, because feedsmith (3.0.1) adds line breaks and indents
 * to titles that hold `&` or `<`, where Atom counts them as text.
 */
export function atomFeed({
  locale,
  title,
  description,
  siteUrl,
  page,
  self,
  entries,
}: Feed): string {
  const dates = entries.map(datesOf);
  const updated =
    dates
      .map((date) => date.updated)
      .sort()
      .at(-1) ?? LONG_AGO;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<title>${escapeXml(title)}</title>`,
    `<subtitle>${escapeXml(description)}</subtitle>`,
    `<id>${escapeXml(siteUrl + self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(siteUrl + self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(siteUrl + page)}"/>`,
    `<author><name>${escapeXml(title)}</name></author>`,
    `<updated>${updated}</updated>`,
    ...entries.map((entry) => {
      const url = escapeXml(siteUrl + articleHref(locale, entry.slug));
      const { published, updated: changed } = datesOf(entry);
      return [
        '<entry>',
        `<title>${escapeXml(entry.title)}</title>`,
        `<id>${entryId(entry.id)}</id>`,
        `<link rel="alternate" type="text/html" href="${url}"/>`,
        `<published>${published}</published>`,
        `<updated>${changed}</updated>`,
        `<summary>${escapeXml(entry.snippet)}</summary>`,
        '</entry>',
      ].join('\n');
    }),
    '</feed>',
    '',
  ].join('\n');
}

function datesOf({ publishedAt, updatedAt }: ArticleCard): { published: string; updated: string } {
  const updated = updatedAt ?? publishedAt ?? LONG_AGO;
  return { published: publishedAt ?? updated, updated };
}
