import { t } from '#lib/studio-i18n/translate.ts';
import { readColour } from '#lib/theme/colour.ts';
import type { Scheme } from '#lib/theme/surfaces.ts';
import { readTheme, type ThemeField } from '#lib/theme/theme.ts';

const UNKNOWN = t(
  'Write a colour as CSS does: #0a5c8a, rgb(10 92 138), hsl(201 86% 29%), oklch(45% 0.1 241), or a name such as navy.',
);
const TRANSPARENT = t('Choose a colour that lets nothing show through.');

/** Whether a text is a colour; an empty one leaves it to the site. */
export function checkColour(value: string | undefined): true | string {
  if (value === undefined || value.trim() === '') return true;
  const read = readColour(value);
  if ('hex' in read) return true;
  return read.fault === 'transparent' ? TRANSPARENT : UNKNOWN;
}

/** Whether a colour can be read wherever the site uses it; if not, what readers see instead. */
export function checkContrast(look: unknown, field: ThemeField, scheme: Scheme): true | string {
  const note = readTheme(look).notes.find(
    (one) => one.field === field && one.scheme === scheme && one.fault === 'contrast',
  );
  if (note === undefined) return true;
  const why =
    field === 'brand'
      ? t('cannot be read on every surface of the page')
      : t('can hardly be told from the page');
  return t('{value} {why}. Readers see {shown}, the nearest colour that can.', {
    value: note.value,
    why,
    shown: note.shown ?? note.value,
  });
}
