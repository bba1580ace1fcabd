import { type Fields, field, isFields, listField, oneOf } from '../fields.ts';
import { MAX_SPANS } from '../limits.ts';
import {
  limitLineBreaks,
  note,
  quoted,
  type Reading,
  takeAnchor,
  takeElement,
  takeFormerAnchors,
  takeText,
} from '../reading.ts';
import {
  DECORATORS,
  type FootnoteSign,
  type Inline,
  type MarkDef,
  type TextBlock,
} from './types.ts';

/**
 * What stands in the lines of a text: words, signs of footnotes, and places of old addresses.
 * @param readNote reads the texts of a footnote.
 */
export function readInlines(
  reading: Reading,
  children: readonly unknown[],
  links: ReadonlyMap<string, MarkDef>,
  readNote: (fields: Fields) => TextBlock[],
): Inline[] {
  const inlines: Inline[] = [];
  const rest: string[] = [];
  for (const child of children) {
    if (reading.characters === 0) {
      reading.cut = true;
      break;
    }
    if (!isFields(child)) continue;
    const type = field(child, '_type');
    const text = field(child, 'text');
    if (type === 'footnote' || type === 'anchor') {
      if (inlines.length >= MAX_SPANS || !takeElement(reading)) continue;
      const key = `${type}-${inlines.length}`;
      const read =
        type === 'anchor'
          ? readAnchor(reading, child, key)
          : readFootnote(reading, child, key, readNote);
      if (read !== null) inlines.push(read);
      continue;
    }
    // A sign or a word in an object of another site is shown as text.
    if (typeof text !== 'string') {
      note(reading, `unknown inline ${quoted(type)}`);
      continue;
    }
    if (type !== 'span') note(reading, `unknown inline ${quoted(type)}`);
    const taken = limitLineBreaks(takeText(reading, text));
    if (taken === '') continue;
    if (inlines.length >= MAX_SPANS) rest.push(taken);
    else if (takeElement(reading)) {
      const marks = readMarks(reading, listField(child, 'marks'), links);
      inlines.push({ _type: 'span', _key: `span-${inlines.length}`, text: taken, marks });
    } else break;
  }
  if (rest.length > 0) {
    inlines.push({ _type: 'span', _key: 'rest', text: limitLineBreaks(rest.join('')), marks: [] });
  }
  return inlines;
}

function readAnchor(reading: Reading, fields: Fields, key: string): Inline | null {
  const former = takeFormerAnchors(reading, field(fields, 'formerAnchors'));
  return former.length === 0 ? null : { _type: 'anchor', _key: key, former };
}

/** The sign of a footnote, whose text is kept for the end of the body; null when it says nothing. */
function readFootnote(
  reading: Reading,
  fields: Fields,
  key: string,
  readNote: (fields: Fields) => TextBlock[],
): FootnoteSign | null {
  const content = readNote(fields);
  if (content.length === 0) return null;
  const number = reading.footnotes.length + 1;
  const anchor = takeAnchor(reading, `footnote-${number}`) ?? '';
  const backAnchor = takeAnchor(reading, `footnote-sign-${number}`) ?? '';
  reading.footnotes.push({ _key: anchor, number, anchor, backAnchor, content });
  return { _type: 'footnote', _key: key, number, anchor, backAnchor };
}

/** Known decorators once each, and the first link only, since links cannot be nested. */
function readMarks(
  reading: Reading,
  marks: readonly unknown[],
  links: ReadonlyMap<string, MarkDef>,
): string[] {
  const known = new Set<string>();
  let linked = false;
  for (const mark of marks.slice(0, MAX_SPANS)) {
    const link = typeof mark === 'string' ? links.get(mark) : undefined;
    const decorator = oneOf(DECORATORS, mark);
    if (link !== undefined && !linked) {
      known.add(link._key);
      linked = true;
    } else if (decorator !== undefined) known.add(decorator);
    else if (link === undefined) note(reading, `unknown mark ${quoted(mark)}`);
  }
  return [...known];
}
