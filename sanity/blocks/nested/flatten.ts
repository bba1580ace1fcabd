import { type Fields, field, isFields, listField, textField } from '../fields.ts';

/** Deeper blocks within blocks are left out. */
const MAX_DEPTH = 20;

/**
 * The stored blocks that stand in a block which must not stand where it does, or which nobody
 * knows, in reading order. Titles become strong lines, steps become numbered items.
 * @param isKept whether a type may stand there.
 */
export function flattened(
  fields: Fields,
  isKept: (type: unknown) => boolean,
  depth = 0,
): unknown[] {
  if (depth > MAX_DEPTH) return [];
  const inner = Object.values(fields).flatMap((value) =>
    Array.isArray(value) ? value.flatMap((item) => kept(item, isKept, depth)) : [],
  );
  const isShown = inner.length > 0 || depth > 0 || TITLED.has(field(fields, '_type'));
  const [title, caption] = isShown
    ? [textField(fields, 'title'), textField(fields, 'caption')]
    : ['', ''];
  const url = textField(fields, 'url');
  return [
    ...(title === '' ? [] : [url === '' ? strongLine(title) : linkLine(title, url)]),
    ...(caption === '' ? [] : [strongLine(caption)]),
    ...inner,
  ];
}

/** Blocks of ours of which the title says something by itself. */
const TITLED: ReadonlySet<unknown> = new Set(['callout', 'richTable', 'videoLink', 'attachment']);

function kept(item: unknown, isKept: (type: unknown) => boolean, depth: number): unknown[] {
  if (!isFields(item)) return [];
  const type = field(item, '_type');
  if (type === 'step') return stepItem(item, isKept, depth);
  if (type === 'block' || isKept(type)) return [item];
  return flattened(item, isKept, depth + 1);
}

/** A step as an item of a numbered list, with what belongs to it. */
function stepItem(step: Fields, isKept: (type: unknown) => boolean, depth: number): unknown[] {
  const [first, ...others] = [
    ...listField(step, 'instruction'),
    ...(textField(step, 'title') === '' ? [] : [strongLine(textField(step, 'title'))]),
    ...listField(step, 'content'),
  ].flatMap((item) => kept(item, isKept, depth + 1));
  if (!isFields(first)) return [];
  const isText = field(first, '_type') === 'block';
  return [
    isText ? { ...first, listItem: 'number', level: 1 } : first,
    ...others.map((item) => (isFields(item) ? belonging(item) : item)),
  ];
}

function belonging(item: Fields): Fields {
  if (field(item, '_type') !== 'block') return { ...item, listLevel: 1 };
  const level = field(item, 'level');
  return field(item, 'listItem') === undefined
    ? { ...item, listItem: 'continue', level: 1 }
    : { ...item, level: typeof level === 'number' ? level + 1 : 2 };
}

function strongLine(text: string): Fields {
  return line(text, 'strong', []);
}

/** A video as a link. */
function linkLine(text: string, href: string): Fields {
  return line(text, 'url', [{ _key: 'url', _type: 'link', href }]);
}

function line(text: string, mark: string, markDefs: object[]): Fields {
  const span = { _type: 'span', _key: 'title', text, marks: [mark] };
  return { _type: 'block', _key: 'title', style: 'normal', markDefs, children: [span] };
}
