import type { Significance, UnitState } from '#lib/translation/status.ts';
import type { Progress, Standing } from './progress.ts';

export const STATES: Readonly<Record<UnitState, string>> = {
  missing: 'Not translated',
  outdated: 'Out of date',
  machine: 'Written by a machine',
  unchecked: 'Not checked',
  translated: 'Up to date',
};

export const STANDINGS: Readonly<Record<Standing, string>> = {
  none: 'None',
  missing: 'Parts missing',
  outdated: 'Out of date',
  review: 'In review',
  done: 'Up to date',
};

export const SIGNIFICANCES: readonly { value: Significance; title: string; help: string }[] = [
  { value: 'none', title: 'No matter', help: 'A typo or other words: translations stay right.' },
  { value: 'meaning', title: 'Meaning', help: 'Translations are out of date.' },
  {
    value: 'facts',
    title: 'Steps or amounts',
    help: 'Translations are wrong: their readers are warned until they are brought up to date.',
  },
];

/** What is to be done, in a few words: “3 of 12 missing”. */
export function progressWords(progress: Progress): string {
  const { counts, units } = progress;
  const parts = [
    [counts.missing, 'missing'],
    [counts.outdated, 'out of date'],
    [counts.machine + counts.unchecked, 'to be checked'],
  ] as const;
  const [count, words] = parts.find(([number]) => number > 0) ?? [0, ''];
  return count === 0 ? `${units.length} texts` : `${count} of ${units.length} ${words}`;
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  summary: 'Summary',
  caption: 'Caption',
  alt: 'What the image shows',
  description: 'Description',
};

/** Where a text stands, for editors: its field, or “Text”. */
export function placeOf(path: string): string {
  const last = /([A-Za-z]+)(?:\[[^\]]*\])*$/.exec(path)?.[1] ?? '';
  const name = FIELDS[last];
  if (name === undefined) return 'Text';
  return path.includes('.') && last === 'title' ? 'Title in the text' : name;
}
