import type { Locale } from '#lib/i18n/locales.ts';

const COINS = /^[A-Z]{3,5}(?:, [A-Z]{3,5})*$/;
const FIGURE = /^(EUR )?(\d+(?:\.(\d+))?)(%?)$/;

/**
 * A text of figures alone in the way of a language: `0.20%` is `0,20 %` in German. Short names of
 * coins stay; undefined for a text that has to be translated.
 */
export function localizedFigures(locale: Locale, text: string): string | undefined {
  if (COINS.test(text)) return text;
  const [, currency, number = '', decimals = '', percent = ''] = FIGURE.exec(text) ?? [];
  if (number === '') return /\p{L}/u.test(text) ? undefined : text;
  const digits = decimals.length;
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (percent !== '') {
    const share = new Intl.NumberFormat(locale, { style: 'percent', ...places });
    return share.format(Number(number) / 100);
  }
  const style = currency === undefined ? {} : { style: 'currency' as const, currency: 'EUR' };
  return new Intl.NumberFormat(locale, { ...style, ...places }).format(Number(number));
}
