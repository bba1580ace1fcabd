import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { ArticleCard } from '#lib/articles/types.ts';
import type { Feed } from './atom.ts';
import { entryId } from './entry-id.ts';
import { escapeXml, xmlText } from './escape.ts';
import { articleHref } from './links.ts';

/** An RSS 2.0 feed. */
export function rssFeed({
  locale,
  title,
  description,
  siteUrl,
  page,
  self,
  entries,
}: Feed): string {
  const feed = generateRssFeed({
    title: xmlText(title),
    link: siteUrl + page,
    description: xmlText(description),
    language: locale,
    lastBuildDate: latest(entries),
    atom: { links: [{ href: siteUrl + self, rel: 'self', type: 'application/rss+xml' }] },
    items: entries.map((entry) => ({
      title: xmlText(entry.title),
      link: siteUrl + articleHref(locale, entry.slug),
      // Readers take it for HTML (RSS 2.0), so what was typed is escaped once more.
      description: escapeXml(entry.snippet || entry.title),
      guid: { value: entryId(entry.id), isPermaLink: false },
      pubDate: dateOf(entry.publishedAt ?? entry.updatedAt),
      categories: entry.announcement ? [{ name: entry.announcement.severity }] : [],
    })),
  });
  return feed.replace(INDENTED_START, '<$2><![CDATA[').replace(INDENTED_END, ']]></$1>');
}

/** feedsmith (3.0.1) adds line breaks and indents to texts that hold `&` or `<`. */
const INDENTED_START = /(?<=^( *))<(title|description)>\n\1 {2}<!\[CDATA\[/gm;
const INDENTED_END = /\]\]>\n *<\/(title|description)>$/gm;

/** A JSON Feed 1.1. */
export function jsonFeed({
  locale,
  title,
  description,
  siteUrl,
  page,
  self,
  entries,
}: Feed): string {
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: siteUrl + page,
    feed_url: siteUrl + self,
    language: locale,
    items: entries.map((entry) => {
      const url = siteUrl + articleHref(locale, entry.slug);
      return {
        id: entryId(entry.id),
        url,
        title: entry.title,
        content_text: entry.snippet || entry.title,
        date_published: dateOf(entry.publishedAt ?? entry.updatedAt),
        date_modified: dateOf(entry.updatedAt),
        tags: entry.announcement ? [entry.announcement.severity] : [],
      };
    }),
  });
  return JSON.stringify(feed);
}

function latest(entries: readonly ArticleCard[]): Date | undefined {
  return dateOf(
    entries
      .map(({ updatedAt, publishedAt }) => updatedAt ?? publishedAt ?? '')
      .sort()
      .at(-1),
  );
}

function dateOf(instant: string | null | undefined): Date | undefined {
  return instant ? new Date(instant) : undefined;
}
