import { type Fields, field } from '../fields.ts';
import { type Reading, takeAnchor } from '../reading.ts';

export type HorizontalRule = { _type: 'horizontalRule'; _key: string; anchor: string | null };

export function readHorizontalRule(reading: Reading, fields: Fields, key: string): HorizontalRule {
  const anchor = takeAnchor(reading, field(fields, '_key'));
  return { _type: 'horizontalRule', _key: key, anchor };
}
