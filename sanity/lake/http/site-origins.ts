const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Which pages may use the session of their visitor. */
export type SiteOrigins = {
  /** Origin of the site, such as `https://help.example.com`. */
  readonly site: string;
  readonly isSecure: boolean;
  /** True when a page of another origin asks. Browsers name it, except in plain reads. */
  isForeign(request: Request): boolean;
  /** True when the request names an origin and it is the site's, the lake's own or trusted. */
  isOwn(request: Request): boolean;
  /** All origins that `isOwn` accepts for this request. */
  listOwn(request: Request): string[];
};

/**
 * @param siteUrl where readers and editors reach the site. On this machine `localhost` and its
 * addresses are the same site; another port is another site, although it would get the cookie.
 * @param isTrusted true for other origins whose pages may use the session too.
 */
export function createSiteOrigins(
  siteUrl: string,
  isTrusted: (origin: string) => boolean = () => false,
): SiteOrigins {
  const site = new URL(siteUrl).origin;
  const sites = aliases(site);
  const listOwn = (request: Request) => [...sites, ...aliases(new URL(request.url).origin)];
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin');
    return origin !== null && (listOwn(request).includes(origin) || isTrusted(origin));
  };
  return {
    site,
    isSecure: site.startsWith('https:'),
    listOwn,
    isOwn,
    isForeign: (request) => request.headers.has('origin') && !isOwn(request),
  };
}

function aliases(origin: string): string[] {
  const url = new URL(origin);
  if (!LOOPBACK.includes(url.hostname)) return [origin];
  const port = url.port === '' ? '' : `:${url.port}`;
  return LOOPBACK.map((name) => `${url.protocol}//${name}${port}`);
}
