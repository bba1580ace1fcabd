import { type Fields, field, listField } from '../fields.ts';
import { type NestedBlock, readTextsAndFigures } from '../nested/read.ts';
import { type Reading, readEach, takeAnchor, takeTextField } from '../reading.ts';

export type Step = {
  _type: 'step';
  _key: string;
  anchor: string | null;
  title: string;
  content: NestedBlock[];
};

export type Steps = { _type: 'steps'; _key: string; anchor: string | null; items: Step[] };

/** A procedure, or null when it has no step. */
export function readSteps(reading: Reading, fields: Fields, key: string): Steps | null {
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const items = readStepList(reading, listField(fields, 'items'));
  return items.length === 0 ? null : { _type: 'steps', _key: key, anchor, items };
}

/** The steps of a list that say something. */
export function readStepList(reading: Reading, items: readonly unknown[]): Step[] {
  return readEach(reading, items, readStep);
}

function readStep(reading: Reading, fields: Fields, key: string): Step | null {
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const title = takeTextField(reading, fields, 'title');
  const content = readTextsAndFigures(reading, listField(fields, 'content'));
  if (title === '' && content.length === 0) return null;
  return { _type: 'step', _key: key, anchor, title, content };
}
