export const SEVERITIES = ['notice', 'maintenance', 'incident', 'change'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Product areas that articles and announcements concern. */
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

/** Banners that a page shows: more would push it down too far. */
export const MAX_BANNERS = 3;

export function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.some((severity) => severity === value);
}

export function isProductArea(value: unknown): value is ProductArea {
  return PRODUCT_AREAS.some((area) => area === value);
}
