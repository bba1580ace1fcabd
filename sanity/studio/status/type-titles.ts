/** What editors call each type of document, one of them. */
export const TYPE_TITLES: Readonly<Record<string, string>> = {
  faq: 'FAQ',
  announcement: 'Announcement',
  productDocument: 'Product document',
  category: 'Category',
  topic: 'Topic',
  person: 'Person',
  redirect: 'Redirect',
  synonym: 'Synonyms',
  bestAnswer: 'Best answer',
  savedSearch: 'Saved search',
  siteSettings: 'Site settings',
};

/** The title of a type, or its name where it has none. */
export function titleOfType(type: string): string {
  return TYPE_TITLES[type] ?? type;
}
