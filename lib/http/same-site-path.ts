/** A path of this site to redirect to; `/` for all else, such as a path of `//host` in disguise. */
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
