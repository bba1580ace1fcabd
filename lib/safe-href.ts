export type SafeHref = {
  href: string;
  /** True when it leaves this site by http or https. */
  external: boolean;
};

const MAX_LENGTH = 2048;

/** Controls, spaces of any script, bidirectional and zero-width marks, lone surrogates, `\`. */
const FORBIDDEN = /[\p{C}\p{Z}\\]/u;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const MAIL_ADDRESS = '[^@?:/<>,;"()]+@[^@?/<>,;"()]+';
const MAIL = new RegExp(`^mailto:${MAIL_ADDRESS}(?:,${MAIL_ADDRESS})*(?:\\?[^#]*)?$`, 'i');
const ENCODED_LINE_BREAK = /%0[ad]/i;
/** Lines in the text of a mail (RFC 6068, 5); in what stands above they would add headers. */
const LINES_OF_BODY = /(?<=[?&]body=[^&#]*)%0d%0a/gi;
const PHONE = /^tel:\+?[0-9()*#.-]+(;ext=[0-9]+)?$/i;

/** Why an address must not become a link; a reason is told to whoever wrote it. */
export type HrefFault =
  | 'empty'
  | 'too-long'
  | 'hidden-sign'
  | 'backslash'
  | 'scheme'
  | 'web'
  | 'credentials'
  | 'mail'
  | 'phone'
  | 'slashes';

/**
 * The address to put into an `href`, or why it must not become a link. Allowed are http and https
 * without credentials, mailto, tel and relative addresses on this site; what some browser may read
 * otherwise (other schemes, `//host`, `/\host`, hidden characters) is refused. Typing is put right:
 * spaces at the ends and in phone numbers go, others are encoded, `www.example.com` is completed.
 */
export function readHref(value: unknown): SafeHref | { fault: HrefFault } {
  if (typeof value !== 'string') return { fault: 'empty' };
  const href = withScheme(tidied(value.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '')));
  if (href === '') return { fault: 'empty' };
  if (href.length > MAX_LENGTH) return { fault: 'too-long' };
  if (href.includes('\\')) return { fault: 'backslash' };
  if (FORBIDDEN.test(href)) return { fault: 'hidden-sign' };
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return webHref(href);
  if (scheme === 'mailto') {
    const isMail = MAIL.test(href) && !ENCODED_LINE_BREAK.test(href.replace(LINES_OF_BODY, ''));
    return isMail ? { href, external: false } : { fault: 'mail' };
  }
  if (scheme === 'tel') return PHONE.test(href) ? { href, external: false } : { fault: 'phone' };
  if (scheme !== undefined) return { fault: 'scheme' };
  if (href.startsWith('//')) return { fault: 'slashes' };
  return isRelative(href) ? { href, external: false } : { fault: 'scheme' };
}

/** A host with `www.`, or with a path behind it, and an address of mail; no file is called so. */
const BARE_HOST =
  /^(?:www\.[^/?#:@\s]+\.[a-z]{2,}|(?:[a-z0-9-]+\.)+[a-z]{2,}(?=\/))(?::\d+)?(?:[/?#]|$)/i;
const BARE_MAIL = /^[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

function withScheme(href: string): string {
  if (BARE_MAIL.test(href)) return `mailto:${href}`;
  return BARE_HOST.test(href) ? `https://${href}` : href;
}

/** The address to put into an `href`, or null when it must not become a link: {@link readHref}. */
export function safeHref(value: unknown): SafeHref | null {
  const read = readHref(value);
  return 'fault' in read ? null : read;
}

/** As it was meant: people write phone numbers in groups, and spaces where an address has `%20`. */
function tidied(href: string): string {
  const framed = /^<([^<>]+)>$|^"([^"]+)"$/.exec(href);
  if (framed !== null) return tidied(framed[1] ?? framed[2] ?? '');
  if (/^tel:/i.test(href)) return tidiedPhone(href);
  if (!/^mailto:/i.test(href)) return href.replaceAll(' ', '%20');
  const [addresses = '', ...rest] = href.split('?');
  const query = rest.length === 0 ? '' : `?${rest.join('?').replaceAll(' ', '%20')}`;
  // Outlook parts addresses by semicolons.
  return `${addresses.replaceAll(' ', '').replaceAll(';', ',')}${query}`;
}

/** Without the zero that is not dialled behind the code of a country. */
function tidiedPhone(href: string): string {
  return href
    .replace(/[ \u00a0\u2009\u202f/]/g, '')
    .replace(/^tel:%2b/i, 'tel:+')
    .replace(/^(tel:\+[\d.-]+)\(0\)/i, '$1')
    .replace(/(?<=\d)(?:x|ext\.?)(?=\d+$)/i, ';ext=');
}

function webHref(href: string): SafeHref | { fault: HrefFault } {
  if (!/^https?:\/\/[^/]/i.test(href) || !URL.canParse(href)) return { fault: 'web' };
  const url = new URL(href);
  if (url.hostname === '') return { fault: 'web' };
  if (url.username !== '' || url.password !== '') return { fault: 'credentials' };
  return { href: url.href, external: true };
}

function isRelative(href: string): boolean {
  const firstSegment = /^[^/?#]*/.exec(href)?.[0] ?? '';
  return !firstSegment.includes(':');
}
