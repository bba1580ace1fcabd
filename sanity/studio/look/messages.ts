import { t } from '#lib/studio-i18n/translate.ts';
import type { ContrastCheck } from '#lib/theme/checks.ts';
import type { Scheme } from '#lib/theme/surfaces.ts';

/** Where a colour is used, as editors know the place. */
export const PLACES: Readonly<Record<ContrastCheck['place'], string>> = {
  paper: t('the page'),
  sheet: t('fields and tables'),
  code: 'code',
  'info-tint': t('“Good to know”'),
  'warning-tint': t('“Take care”'),
  'danger-tint': '“Danger”',
  'blaze-soft': t('matched words'),
  letters: t('letters on it'),
};

export const SCHEME_TITLES: Readonly<Record<Scheme, string>> = {
  light: t('In the light'),
  dark: t('In the dark'),
};

export const passed = t('Enough contrast everywhere');
export const preview = t('Preview');
export const pickColour = t('Pick a colour');

export function failedAt(places: readonly string[]): string {
  return t('Too little contrast: {join}', { join: places.join(', ') });
}

export function insteadText(hex: string): string {
  return t('Use {hex}, the nearest that passes', { hex });
}

/** Such as `4.6 : 1`; never rounded up to a number that would pass. */
export function ratioText(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;
}

export const SAMPLE = {
  tabs: [t('All'), 'FAQ'],
  heading: t('How long does a payment take?'),
  before: 'Most arrive on the same day. See ',
  link: t('when a payment is late'),
  found: t('the matched words'),
  after: ' of a search.',
  button: t('Search'),
  callout: 'Fees depend on ',
  calloutLink: t('your account'),
  noName: t('Help center'),
} as const;
