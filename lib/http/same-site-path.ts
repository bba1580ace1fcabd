/**
 * The address to go on to after a preview began or ended: always a path of this site.
 * Secrets for previews travel in addresses, and whoever holds one could otherwise send an editor
 * anywhere: `http://x//evil.example` has the path `//evil.example`, which browsers take for a host.
 */
export function sameSitePath(given: string | null | undefined): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given)) return '/';
  // Browsers drop tabs and line breaks, and read a backslash as a slash.
  if (/[\p{C}\\]/u.test(given)) return '/';
  const base = 'http://here.invalid';
  if (!URL.canParse(given, base)) return '/';
  const url = new URL(given, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
