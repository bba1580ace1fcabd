export type SafeHref = {
  href: string;
  /** True when it leaves this site by http or https. */
  external: boolean;
};

const MAX_LENGTH = 2048;

/** Controls, spaces of any script, bidirectional and zero-width marks, lone surrogates, `\`. */
const FORBIDDEN = /[\p{C}\p{Z}\\]/u;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const MAIL = /^mailto:[^@?:/]+@[^@?/]+(\?[^#]*)?$/i;
const ENCODED_LINE_BREAK = /%0[ad]/i;
const PHONE = /^tel:\+?[0-9()*#.-]+(;ext=[0-9]+)?$/i;

/**
 * The address to put into an `href`, or null when it must not become a link.
 *
 * An allow-list: http and https without credentials, mailto, tel, and relative addresses that stay
 * on this site. Whatever else an address may be read as by some browser (other schemes, `//host`,
 * `/\host`, hidden characters) is refused, not repaired. Only spaces at the ends are dropped, and
 * what people write of an address without its scheme (`www.example.com`) is completed.
 */
export function safeHref(value: unknown): SafeHref | null {
  if (typeof value !== 'string') return null;
  const href = withScheme(value.replace(/^ +| +$/g, ''));
  if (href === '' || href.length > MAX_LENGTH || FORBIDDEN.test(href)) return null;
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return webHref(href);
  if (scheme === 'mailto') {
    return MAIL.test(href) && !ENCODED_LINE_BREAK.test(href) ? { href, external: false } : null;
  }
  if (scheme === 'tel') return PHONE.test(href) ? { href, external: false } : null;
  if (scheme !== undefined) return null;
  return isRelative(href) ? { href, external: false } : null;
}

/** A host with `www.`, or with a path behind it, and an address of mail; no file is called so. */
const BARE_HOST =
  /^(?:www\.[^/?#:@\s]+\.[a-z]{2,}|(?:[a-z0-9-]+\.)+[a-z]{2,}(?=\/))(?::\d+)?(?:[/?#]|$)/i;
const BARE_MAIL = /^[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

function withScheme(href: string): string {
  if (BARE_MAIL.test(href)) return `mailto:${href}`;
  return BARE_HOST.test(href) ? `https://${href}` : href;
}

function webHref(href: string): SafeHref | null {
  if (!/^https?:\/\/[^/]/i.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  return { href: url.href, external: true };
}

function isRelative(href: string): boolean {
  if (href.startsWith('//')) return false;
  const firstSegment = /^[^/?#]*/.exec(href)?.[0] ?? '';
  return !firstSegment.includes(':');
}
