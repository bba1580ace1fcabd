import { safeHref } from '#lib/safe-href.ts';

/** True, or what is wrong with an address that readers would follow; empty is left to `required`. */
export function checkHref(value: string | undefined): true | string {
  if (value === undefined || value === '') return true;
  const safe = safeHref(value);
  const complete = safe !== null && (safe.external || /^(\/|#|mailto:|tel:)/i.test(safe.href));
  return complete
    ? true
    : 'Use an address that starts with https://, http://, mailto:, tel:, / or #.';
}

/** True, or why an address cannot be one on another site. */
export function checkWebAddress(value: string | undefined): true | string {
  if (value === undefined || value === '') return true;
  return safeHref(value)?.external ? true : 'Use a whole address that starts with https://.';
}
