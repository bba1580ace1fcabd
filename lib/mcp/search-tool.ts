import { z } from 'zod';
import { Unavailable } from '#lib/errors.ts';
import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { searchArticles } from '#lib/search/read.ts';
import { articleHref } from '#lib/seo/links.ts';
import { openIds } from './find-article.ts';
import { fitting, structuredResult } from './results.ts';
import { clipped } from './text.ts';

/** Results of a query that are looked at: what lies further behind answers nothing. */
const MAX_RESULTS = 50;
const MAX_PASSAGE = 260;
const MAX_TITLE = 120;

export const searchOutput = z.object({
  query: z.string().describe('The query as it was understood.'),
  total: z.int(),
  results: z.array(
    z.object({
      title: z.string(),
      address: z.url().describe('The page, at the passage.'),
      language: z.enum(LOCALES),
      updatedOn: z.string().nullable().describe('The day when its meaning last changed.'),
      passage: z.string().describe('What answers the query, from the article itself.'),
      anchor: z.string().nullable(),
    }),
  ),
  nextOffset: z.int().nullable().describe('Send it as offset for more; null at the end.'),
});

export const searchInput = z.object({
  query: z.string().min(1).max(1_000).describe('A question or words, in the reader’s language.'),
  language: z.enum(LOCALES).optional().describe('The default language when left out.'),
  offset: z.int().min(0).max(MAX_RESULTS).default(0),
});

/** The articles that answer a query, with the passage that does. */
export async function search(
  { query, offset }: { query: string; offset: number },
  locale: Locale,
  siteUrl: string,
) {
  const found = await searchArticles({ q: query, locale, limit: MAX_RESULTS });
  if (found.preparing) throw new Unavailable('Search is being prepared. Try again in a moment.');
  const languages = new Set(found.results.map(({ language = locale }) => language));
  const ids = await Promise.all([...languages].map(openIds));
  const results = found.results
    .filter(({ id }) => ids.some((open) => open.has(id)))
    .map(({ title, slug, updatedAt, snippet, anchor, language = locale }) => ({
      title: clipped(title, MAX_TITLE),
      address: `${siteUrl}${articleHref(language, slug)}${anchor === null ? '' : `#${anchor}`}`,
      language,
      updatedOn: updatedAt?.slice(0, 10) ?? null,
      passage: clipped(snippet, MAX_PASSAGE),
      anchor,
    }));
  const head = { query: clipped(found.corrected ?? found.query, 300), total: results.length };
  const shown = fitting(results.slice(offset), { ...head, nextOffset: MAX_RESULTS });
  const next = offset + shown.length;
  return structuredResult({
    ...head,
    results: shown,
    nextOffset: next < results.length ? next : null,
  });
}
