import { type Fields, field } from '../fields.ts';
import { type Reading, takeAnchor, takeText, takeTextField } from '../reading.ts';
import { MAX_LANGUAGE_LENGTH } from './limits.ts';

export type CodeBlock = {
  _type: 'codeBlock';
  _key: string;
  anchor: string | null;
  language: string;
  filename: string;
  code: string;
};

/** Code, or null when there is none. */
export function readCodeBlock(reading: Reading, fields: Fields, key: string): CodeBlock | null {
  const written = field(fields, 'code');
  const code = typeof written === 'string' ? takeText(reading, written).trimEnd() : '';
  if (code === '') return null;
  return {
    _type: 'codeBlock',
    _key: key,
    anchor: takeAnchor(reading, field(fields, '_key')),
    language: takeTextField(reading, fields, 'language').slice(0, MAX_LANGUAGE_LENGTH),
    filename: takeTextField(reading, fields, 'filename'),
    code,
  };
}
