/** What an announcement tells of, in the words that the Studio offers. */
export const SEVERITIES = ['notice', 'maintenance', 'incident', 'change'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The product areas that articles belong to and that announcements may concern. */
export const PRODUCT_AREAS = [
  'account',
  'trading',
  'cash',
  'crypto',
  'earn',
  'security',
  'tax',
  'api',
] as const;
export type ProductArea = (typeof PRODUCT_AREAS)[number];

export function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.some((severity) => severity === value);
}

export function isProductArea(value: unknown): value is ProductArea {
  return PRODUCT_AREAS.some((area) => area === value);
}
