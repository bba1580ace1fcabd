import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { categoryHref, DEFAULT_SORT, homeHref, topicsHref } from '#lib/seo/links.ts';
import type { TopicPage } from '#lib/topics/types.ts';

/** The pages above a topic, then the topic itself. */
export function topicPath(
  locale: Locale,
  { title, language, category }: Pick<TopicPage, 'title' | 'language' | 'category'>,
): { label: string; href?: string; language?: Locale | undefined }[] {
  const t = messages(locale);
  return [
    { label: t('breadcrumb.home'), href: homeHref(locale) },
    category === null
      ? { label: t('topics.title'), href: topicsHref(locale) }
      : {
          label: category.title,
          href: categoryHref(locale, category.slug),
          language: category.language,
        },
    { label: title, language },
  ];
}

/** A title that no other page of the topic has. */
export function topicTitle(
  locale: Locale,
  { title, list: { sort, page, pages } }: Pick<TopicPage, 'title' | 'list'>,
): string {
  const t = messages(locale);
  const parts = [title];
  if (sort !== DEFAULT_SORT) parts.push(t(`list.sortedBy.${sort}`));
  if (page > 1) parts.push(t('list.page', { page, pages }));
  return parts.join(', ');
}
