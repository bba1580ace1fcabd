import type { ArticleList } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { DEFAULT_SORT, type ListAddress } from '#lib/seo/links.ts';

/** A list's heading: "FAQ, newest update first, page 2 of 3". */
export function listHeading(locale: Locale, list: ListAddress & { pages: number }): string {
  const t = messages(locale);
  const { tab, sort, page, pages } = list;
  const parts = [t(`list.heading.${tab}`), t(`list.sortedBy.${sort}`)];
  if (pages > 1) parts.push(t('list.page', { page, pages }));
  return parts.join(t('list.separator'));
}

/** Announced by screen readers when another list is shown. */
export function listArrival(locale: Locale, list: ArticleList): string {
  const { tab, sort, page, pages, total } = list;
  const t = messages(locale);
  return t('list.arrived', {
    heading: t(`list.heading.${tab}`),
    sort: t(`list.sortedBy.${sort}`),
    count: total,
    page,
    pages,
  });
}

/** A list's title without the site's name; null for the start page. */
export function listTitle(
  locale: Locale,
  { tab, sort, page, pages }: ListAddress & { pages: number },
): string | null {
  const t = messages(locale);
  const parts: string[] = [];
  if (sort !== DEFAULT_SORT) parts.push(t(`list.sortedBy.${sort}`));
  if (page > 1) parts.push(t('list.page', { page, pages }));
  if (tab === 'all' && parts.length === 0) return null;
  return [t(`list.heading.${tab}`), ...parts].join(t('list.separator'));
}

/** A list's meta description. */
export function listDescription(locale: Locale, { tab, sort }: ListAddress): string {
  const t = messages(locale);
  return t(`list.description.${tab}`, { sort: t(`list.sortedBy.${sort}`) });
}
