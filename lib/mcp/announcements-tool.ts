import { z } from 'zod';
import { SEVERITIES } from '#lib/announcements/constants.ts';
import { listArticles } from '#lib/articles/read.ts';
import type { ArticleCard } from '#lib/articles/types.ts';
import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { articleHref } from '#lib/seo/links.ts';
import { openIds } from './find-article.ts';
import { fitting, structuredResult } from './results.ts';
import { clipped } from './text.ts';

const MAX_SUMMARY = 240;
const MAX_TITLE = 120;

export const announcementsOutput = z.object({
  total: z.int(),
  announcements: z.array(
    z.object({
      title: z.string(),
      address: z.url(),
      language: z.enum(LOCALES),
      updatedOn: z.string().nullable(),
      severity: z.enum(SEVERITIES),
      takesEffectAt: z.string().nullable().describe('ISO 8601 in UTC.'),
      isUpcoming: z.boolean().describe('Whether it is published and still to take effect.'),
      until: z.string().nullable().describe('When it is taken down, ISO 8601 in UTC.'),
      summary: z.string(),
    }),
  ),
  nextOffset: z.int().nullable().describe('Send it as offset for more; null at the end.'),
});

export const announcementsInput = z.object({
  language: z.enum(LOCALES).optional().describe('The default language when left out.'),
  offset: z.int().min(0).max(100_000).default(0),
});

/** The announcements that readers see at this moment, as lists show them. */
export async function listAnnouncements(offset: number, locale: Locale, siteUrl: string) {
  const [cards, open] = await Promise.all([listAll(locale), openIds(locale)]);
  const all = cards
    .filter(({ id }) => open.has(id))
    .map(({ title, slug, updatedAt, snippet, announcement, language = locale }) => ({
      title: clipped(title, MAX_TITLE),
      address: siteUrl + articleHref(language, slug),
      language,
      updatedOn: updatedAt?.slice(0, 10) ?? null,
      severity: announcement?.severity ?? 'notice',
      takesEffectAt: announcement?.effectiveAt ?? null,
      isUpcoming: announcement?.upcoming ?? false,
      until: announcement?.expireAt ?? null,
      summary: clipped(snippet, MAX_SUMMARY),
    }));
  const shown = fitting(all.slice(offset), { total: all.length, nextOffset: all.length });
  const next = offset + shown.length;
  return structuredResult({
    total: all.length,
    announcements: shown,
    nextOffset: next < all.length ? next : null,
  });
}

async function listAll(locale: Locale): Promise<ArticleCard[]> {
  const cards: ArticleCard[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await listArticles({ locale, tab: 'announcements', sort: 'updated', page });
    cards.push(...list.results);
    pages = list.pages;
  }
  return cards;
}
