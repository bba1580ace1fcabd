import { z } from 'zod';
import { articleTwin } from '#lib/articles/twin.ts';
import type { Env } from '#lib/env.ts';
import { NotFound } from '#lib/errors.ts';
import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { articleHref } from '#lib/seo/links.ts';
import { findArticle } from './find-article.ts';
import { textResult } from './results.ts';
import { MAX_RESULT, pagesOf } from './text.ts';

/** Left for the lines around a page, and for what JSON escapes. */
const MAX_PAGE_TEXT = 3_600;

export const articleInput = z.object({
  article: z.string().min(1).max(1_000).describe('The address of the article, or its slug.'),
  language: z.enum(LOCALES).optional().describe('Of a slug; an address names its own.'),
  page: z.int().min(1).max(1_000).default(1).describe('Long articles come in pages.'),
});

/** One page of an article as Markdown, with its address, language and dates above it. */
export async function readArticle(
  { article: named, page }: { article: string; page: number },
  language: Locale,
  settings: Pick<Env, 'siteUrl' | 'content'>,
) {
  const { article, locale } = await findArticle(named, language);
  const pages = cut(articleTwin(article, locale, settings));
  const text = pages[page - 1];
  if (text === undefined) throw new NotFound(`The article has ${pages.length} pages.`);
  const address = `${settings.siteUrl}${articleHref(locale, article.slug)}`;
  const facts = [
    `Address: ${address}`,
    `Language: ${locale}`,
    ...(article.updatedAt === null ? [] : [`Updated on: ${article.updatedAt.slice(0, 10)}`]),
    `Page: ${page} of ${pages.length}`,
  ];
  return textResult(`${facts.join('\n')}\n\n${text}`);
}

/** Pages that fit as they are sent, where line breaks and quotes take two characters and more. */
function cut(markdown: string): string[] {
  for (let size = MAX_PAGE_TEXT; ; size = Math.floor(size * 0.8)) {
    const pages = pagesOf(markdown, size);
    const isFitting = pages.every((page) => JSON.stringify(page).length <= MAX_RESULT - 900);
    if (isFitting || size < 500) return pages;
  }
}
