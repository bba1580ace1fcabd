import { type Fields, field, listField, oneOf } from '../fields.ts';
import { type InCallout, readInCallout } from '../in-callout/read.ts';
import { type Reading, takeAnchor, takeTextField } from '../reading.ts';

const TONES = ['info', 'warning', 'danger'] as const;
export type Tone = (typeof TONES)[number];

export type Callout = {
  _type: 'callout';
  _key: string;
  anchor: string | null;
  tone: Tone;
  title: string;
  content: InCallout[];
};

/** A callout, or null when it says nothing. */
export function readCallout(reading: Reading, fields: Fields, key: string): Callout | null {
  const title = takeTextField(reading, fields, 'title');
  const content = readInCallout(reading, listField(fields, 'content'));
  if (title === '' && content.length === 0) return null;
  const tone = oneOf(TONES, field(fields, 'tone')) ?? 'info';
  const anchor = takeAnchor(reading, field(fields, '_key'));
  return { _type: 'callout', _key: key, anchor, tone, title, content };
}
