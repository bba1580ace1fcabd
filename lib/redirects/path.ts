const MAX_LENGTH = 1024;

/** Controls, spaces and `\`: browsers drop or rewrite them, and `/\host` leaves the site. */
const FORBIDDEN = /[\p{C}\p{Z}\\]/u;

/** A path for comparing: decoded, without query, fragment, ending slash. Null for other sites. */
export function normalizePath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null;
  const path = decode(value.replace(/[?#].*$/s, ''));
  if (path === null || !path.startsWith('/') || path.startsWith('//')) return null;
  if (FORBIDDEN.test(path) || path.split('/').includes('..')) return null;
  return path === '/' ? path : path.replace(/\/+$/, '') || null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    // Not an address: it cannot be decoded.
    return null;
  }
}
