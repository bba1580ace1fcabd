import type { ArticleList } from '#lib/articles/types.ts';
import { DEFAULT_LOCALE, isLocale } from '#lib/i18n/locales.ts';
import { listHref } from '#lib/seo/links.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { countsTag } from '#sanity/client/tags.ts';

/**
 * Lets the page that is being made be made again when helpful counts on it change.
 * @param path its public address.
 */
export async function tagCounts(path: string): Promise<void> {
  await tagPage([countsTag(path)]);
}

/** The same for one page of a list. */
export async function tagListCounts(locale: string, list: ArticleList): Promise<void> {
  await tagCounts(listHref(isLocale(locale) ? locale : DEFAULT_LOCALE, list));
}
