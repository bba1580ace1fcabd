/**
 * Addresses of the site itself, which no article or topic may have. A test compares them with the
 * folders of `app/`.
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
