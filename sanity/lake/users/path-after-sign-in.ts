const CONTROL_OR_BACKSLASH = /[\p{C}\\]/u;

/**
 * The path to go to after signing in. Only paths of the Studio are followed; anything else, such
 * as another site's address however it is written, leads to the Studio's front page.
 * @param wanted a path, or an address whose origin is one of `origins`.
 */
export function pathAfterSignIn(
  wanted: string | null,
  studioPath: string,
  origins: readonly string[] = [],
): string {
  if (wanted === null || wanted === '' || wanted.length > 2000) return studioPath;
  if (CONTROL_OR_BACKSLASH.test(wanted)) return studioPath;
  const own = 'http://own.invalid';
  if (!URL.canParse(wanted, own)) return studioPath;
  const url = new URL(wanted, own);
  const isOurs = wanted.startsWith('/') ? url.origin === own : origins.includes(url.origin);
  const isBare = url.username === '' && url.password === '';
  const isStudio = url.pathname === studioPath || url.pathname.startsWith(`${studioPath}/`);
  // `/studio/..//evil` is `//evil` to a browser that resolves it; what the parser made is safe.
  const isPlain = !/%2e|%2f|%5c|\/\//i.test(url.pathname);
  return isOurs && isBare && isStudio && isPlain
    ? `${url.pathname}${url.search}${url.hash}`
    : studioPath;
}
