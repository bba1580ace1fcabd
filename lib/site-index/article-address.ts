import { isArticleType } from '#lib/articles/constants.ts';
import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { Unavailable } from '#lib/errors.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '#lib/i18n/locales.ts';
import { articleHref } from '#lib/seo/links.ts';
import { type Addresses, addressesOf, addressKey } from './addresses.ts';
import { isShownAt, type SiteEntry } from './entry.ts';

/**
 * The public path of an article that readers may see now, by its id; null for all other ids.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export function pathOfArticle(id: string): string | null {
  const article = published().entries.get(id);
  if (!isShown(article) || article.slug === null) return null;
  const locale = isLocale(article.language) ? article.language : DEFAULT_LOCALE;
  return articleHref(locale, article.slug);
}

/** The id of an article that readers may see now, or null. @throws {Unavailable} as above. */
export function idOfArticle(locale: Locale, slug: string): string | null {
  const article = published().articles.get(addressKey(locale, slug));
  return isShown(article) ? article.id : null;
}

function published(): Addresses {
  const { replica } = context();
  if (!replica.isFilled) throw new Unavailable('The site is being prepared.');
  return addressesOf(replica);
}

function isShown(article: SiteEntry | undefined): article is SiteEntry {
  return article !== undefined && isArticleType(article.type) && isShownAt(article, now());
}
