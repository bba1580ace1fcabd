import { t, tCount } from '#lib/studio-i18n/translate.ts';
import type { Significance, UnitState } from '#lib/translation/status.ts';
import type { Progress, Standing } from './progress.ts';

export const STATES: Readonly<Record<UnitState, string>> = {
  missing: t('Not translated'),
  outdated: t('Out of date'),
  machine: t('Written by a machine'),
  unchecked: t('Not checked'),
  translated: t('Up to date'),
};

export const STANDINGS: Readonly<Record<Standing, string>> = {
  none: t('None'),
  missing: t('Parts missing'),
  outdated: t('Out of date'),
  review: t('In review'),
  done: t('Up to date'),
};

export const SIGNIFICANCES: readonly { value: Significance; title: string; help: string }[] = [
  {
    value: 'none',
    title: t('No matter'),
    help: t('A typo or other words: translations stay right.'),
  },
  { value: 'meaning', title: t('Meaning'), help: t('Translations are out of date.') },
  {
    value: 'facts',
    title: t('Steps or amounts'),
    help: t('Translations are wrong: their readers are warned until they are brought up to date.'),
  },
];

/** What is to be done, in a few words: “3 of 12 missing”. */
export function progressWords(progress: Progress): string {
  const { counts, units } = progress;
  const parts = [
    [counts.missing, '{count} of {all} missing'],
    [counts.outdated, '{count} of {all} out of date'],
    [counts.machine + counts.unchecked, '{count} of {all} to be checked'],
  ] as const;
  const [count, words] = parts.find(([number]) => number > 0) ?? [0, ''];
  return count === 0
    ? tCount(units.length, '{count} text', '{count} texts')
    : t(words, { count, all: units.length });
}

const FIELDS: Readonly<Record<string, string>> = {
  title: t('Title'),
  summary: t('Summary'),
  caption: t('Caption'),
  alt: t('What the image shows'),
  description: t('Description'),
};

/** Where a text stands, for editors: its field, or “Text”. */
export function placeOf(path: string): string {
  const last = /([A-Za-z]+)(?:\[[^\]]*\])*$/.exec(path)?.[1] ?? '';
  const name = FIELDS[last];
  if (name === undefined) return t('Text');
  return path.includes('.') && last === 'title' ? t('Title in the text') : name;
}
