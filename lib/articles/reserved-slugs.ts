/** The site's own addresses, for no article or topic. A test compares them with `app/`. */
export const RESERVED_SLUGS = [
  'absent',
  'all',
  'announcements',
  'api',
  'articles',
  'categories',
  'draft',
  'faq',
  'lake',
  'list',
  'mcp',
  'page-script',
  'product-documents',
  'search',
  'sitemaps',
  'studio',
  'theme',
  'topics',
] as const;

export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.some((reserved) => reserved === slug);
}
