import type { ArticleCard } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { joinMarkdown, listMarkdown, quoted } from '#sanity/blocks/markdown.ts';
import { escaped, linkMarkdown, plainMarkdown } from '#sanity/blocks/markdown-text.ts';
import { llmsHref } from './links.ts';

/** Tells agents that read one page where all of them are. In English, as agents know it. */
export function directive(siteUrl: string, locale: Locale): string {
  return quoted(
    plainMarkdown(
      `For AI agents: ${siteUrl}${llmsHref(locale)} lists all articles, each as Markdown.`,
    ),
  );
}

/** A link to a page as a line of a list, with what it is about. */
export function linkLine(title: string, address: string, about: string): string {
  const link = linkMarkdown(escaped(oneLine(title)), address);
  return about === '' ? link : `${link}: ${escaped(oneLine(about))}`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A page that lists others, as Markdown: its heading, what it is about, a link to each of them. */
export function listTwin(page: {
  siteUrl: string;
  locale: Locale;
  title: string;
  text: string;
  /** Markdown between the text and the links. */
  body?: readonly string[];
  links: readonly { title: string; href: string; about: string }[];
  /** To the pages before and after it. */
  others: readonly { title: string; href: string }[];
}): string {
  const { siteUrl, locale, title, text, body = [], links, others } = page;
  const lines = links.map((one) => linkLine(one.title, siteUrl + one.href, one.about));
  return joinMarkdown([
    `# ${plainMarkdown(oneLine(title), 'heading')}`,
    directive(siteUrl, locale),
    plainMarkdown(oneLine(text)),
    // Agents that read the beginning alone know that there is more.
    others.map((one) => linkMarkdown(escaped(one.title), siteUrl + one.href)).join(' · '),
    ...body,
    listMarkdown('bullet', lines),
  ]);
}

/** What a line about an article says: its summary, and when its meaning last changed. */
export function aboutCard({ snippet, updatedAt }: ArticleCard, updatedOn: (day: string) => string) {
  const day = updatedAt?.slice(0, 10);
  return [snippet, ...(day === undefined ? [] : [updatedOn(day)])].filter(Boolean).join(' · ');
}
