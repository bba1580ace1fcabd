/**
 * Words that are addresses of their own at the top of the site, or stand for a tab, so that no
 * article or topic may be called by them. A test compares the list with the folders of `app/`.
 */
export const RESERVED_SLUGS = [
  'all',
  'announcements',
  'api',
  'articles',
  'draft',
  'faq',
  'lake',
  'list',
  'product-documents',
  'search',
  'studio',
  'topics',
] as const;

export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.some((reserved) => reserved === slug);
}
