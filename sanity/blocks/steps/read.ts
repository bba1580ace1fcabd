import { type Fields, field, listField, textField } from '../fields.ts';
import { type InStep, readInStep } from '../in-step/read.ts';
import { textPlaced } from '../nested/placement.ts';
import { type Reading, readEach, takeAnchor } from '../reading.ts';
import { readTextBlock } from '../text/read.ts';
import type { TextBlock } from '../text/types.ts';

export type Step = {
  _type: 'step';
  _key: string;
  anchor: string | null;
  /** What to do: one paragraph, none when the step only holds blocks. */
  instruction: TextBlock | null;
  content: InStep[];
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
  const [instruction = null, ...others] = readInstruction(reading, fields);
  const content = [...others, ...readInStep(reading, listField(fields, 'content'))];
  if (instruction === null && content.length === 0) return null;
  return { _type: 'step', _key: key, anchor, instruction, content };
}

/** The paragraph of a step; before it was one, its `title` was a plain text. */
function readInstruction(reading: Reading, fields: Fields): TextBlock[] {
  const left = reading.elements;
  const written = readEach(reading, listField(fields, 'instruction'), readParagraph);
  const span = { _type: 'span', _key: 'title', text: textField(fields, 'title') };
  const old = { _type: 'block', _key: 'instruction', children: [span] };
  const texts = written.length > 0 ? written : readEach(reading, [old], readParagraph);
  // Plain words of a step count as the step alone.
  if (left - reading.elements <= 2) reading.elements = left;
  return texts;
}

function readParagraph(reading: Reading, fields: Fields, key: string): TextBlock | null {
  if (field(fields, '_type') !== 'block') return null;
  const plain = { ...fields, style: 'normal', listItem: undefined };
  return textPlaced(reading, readTextBlock(reading, plain, key, 'inside'));
}
