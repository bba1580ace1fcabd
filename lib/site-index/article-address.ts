import { isVisibleAt } from '#lib/announcements/window.ts';
import { isArticleType } from '#lib/articles/constants.ts';
import { addressesOf, addressKey } from '#lib/changes/addresses.ts';
import type { Revision, Revisions } from '#lib/changes/revision.ts';
import { loadSeen, type Seen, seenFile } from '#lib/changes/seen.ts';
import { changesState } from '#lib/changes/state.ts';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '#lib/i18n/locales.ts';
import { articleHref } from '#lib/seo/links.ts';

/**
 * The path of an article that readers may see now; null for other ids. Needs no query.
 * @throws {Unavailable} until this process knows what is published.
 */
export function pathOfArticle(id: string): string | null {
  const article = published().get(id);
  if (!isShown(article) || article.slug === null) return null;
  const locale = isLocale(article.language) ? article.language : DEFAULT_LOCALE;
  return articleHref(locale, article.slug);
}

/**
 * The id of an article that readers may see now; null for other slugs.
 * @throws {Unavailable} as above.
 */
export function idOfArticle(locale: Locale, slug: string): string | null {
  const article = addressesOf(published()).articles.get(addressKey(locale, slug));
  return isShown(article) ? article.id : null;
}

/** What an earlier process stored, until this one has read the content. */
let former: Seen | undefined;

function published(): Revisions {
  former ??= changesState().seen ?? loadSeen(seenFile(env().distDir));
  const seen = changesState().seen ?? former;
  if (seen === undefined) throw new Unavailable('The site is being prepared.');
  return seen.revisions;
}

function isShown(article: Revision | undefined): article is Revision {
  if (article === undefined || !isArticleType(article.type)) return false;
  return article.type !== 'announcement' || isVisibleAt(article, now());
}
