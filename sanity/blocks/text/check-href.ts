import { type HrefFault, readHref } from '#lib/safe-href.ts';

const STARTS = 'Use an address that starts with https://, http://, mailto:, tel:, / or #.';

/** What is wrong with an address, said to whoever wrote it. */
const REASONS: Readonly<Record<HrefFault, string>> = {
  empty: 'Write an address.',
  'too-long': 'Use at most 2,048 characters.',
  'hidden-sign': 'It holds a sign that cannot be seen, or a special space. Type it anew.',
  backslash: 'Use / instead of \\.',
  scheme: STARTS,
  web: 'After https:// comes the name of a site, such as https://example.com/fees.',
  credentials: 'Leave out the name and the password before the @.',
  mail: 'After mailto: comes a mail address, such as mailto:help@example.com?subject=Fees, without line breaks.',
  phone: 'After tel: comes a number, such as tel:+49 30 1234567.',
  slashes: 'Start with a single / for this site, or with https:// for another one.',
};

/** True, or what is wrong with an address that readers would follow; empty is left to `required`. */
export function checkHref(value: string | undefined): true | string {
  if (value === undefined || value === '') return true;
  const read = readHref(value);
  if ('fault' in read) {
    return read.fault === 'scheme' ? hintFor(value.trim()) : REASONS[read.fault];
  }
  const isWhole = read.external || /^(?:\/|#|mailto:|tel:)/i.test(read.href);
  return isWhole ? true : hintFor(read.href);
}

/** True, or why an address cannot be one on another site. */
export function checkWebAddress(value: string | undefined): true | string {
  if (value === undefined || value === '') return true;
  const read = readHref(value);
  if (!('fault' in read)) {
    return read.external ? true : 'Use a whole address that starts with https://.';
  }
  const isMeant = /^ *https?:/i.test(value);
  return isMeant ? REASONS[read.fault] : 'Use a whole address that starts with https://.';
}

/** What was probably meant by an address without a beginning. */
function hintFor(href: string): string {
  if (/^\+?[\d().%20-]{5,}$/.test(href)) return 'For a phone number, write tel: before it.';
  const isHost = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:[/?#]|$)/.test(href);
  return isHost ? 'Write https:// before it.' : STARTS;
}
