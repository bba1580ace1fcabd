import type { ContrastCheck } from '#lib/theme/checks.ts';
import type { Scheme } from '#lib/theme/surfaces.ts';

/** Where a colour is used, as editors know the place. */
export const PLACES: Readonly<Record<ContrastCheck['place'], string>> = {
  paper: 'the page',
  sheet: 'fields and tables',
  code: 'code',
  'info-tint': '“Good to know”',
  'warning-tint': '“Take care”',
  'danger-tint': '“Danger”',
  'blaze-soft': 'matched words',
  letters: 'letters on it',
};

export const SCHEME_TITLES: Readonly<Record<Scheme, string>> = {
  light: 'In the light',
  dark: 'In the dark',
};

export const passed = 'Enough contrast everywhere';
export const preview = 'Preview';
export const pickColour = 'Pick a colour';

export function failedAt(places: readonly string[]): string {
  return `Too little contrast: ${places.join(', ')}`;
}

export function insteadText(hex: string): string {
  return `Use ${hex}, the nearest that passes`;
}

/** Such as `4.6 : 1`; never rounded up to a number that would pass. */
export function ratioText(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;
}

export const SAMPLE = {
  tabs: ['All', 'FAQ'],
  heading: 'How long does a payment take?',
  before: 'Most arrive on the same day. See ',
  link: 'when a payment is late',
  found: 'the matched words',
  after: ' of a search.',
  button: 'Search',
  callout: 'Fees depend on ',
  calloutLink: 'your account',
  noName: 'Help center',
} as const;
