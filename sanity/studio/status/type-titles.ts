import { t } from '#lib/studio-i18n/translate.ts';

/** What editors call each type of document, one of them. */
export const TYPE_TITLES: Readonly<Record<string, string>> = {
  faq: 'FAQ',
  announcement: t('Announcement'),
  productDocument: t('Product document'),
  category: t('Category'),
  topic: t('Topic'),
  person: t('Person'),
  redirect: t('Redirect'),
  synonym: t('Synonyms'),
  bestAnswer: t('Best answer'),
  savedSearch: t('Saved search'),
  siteSettings: t('Site settings'),
};

/** The title of a type, or its name where it has none. */
export function titleOfType(type: string): string {
  return TYPE_TITLES[type] ?? type;
}
