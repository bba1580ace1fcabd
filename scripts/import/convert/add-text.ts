import type { Element } from 'hast';
import type { CalloutParts } from './callouts.ts';
import type { Around } from './context.ts';
import { line } from './fit.ts';
import type { Flowing } from './flowing.ts';
import type { DraftBlock, TextStyle } from './types.ts';

/** Letters of the title of a callout. */
const MAX_TITLE = 120;

export function addHeading(flow: Flowing, element: Element, around: Around): void {
  const { notes, headingShift } = flow.context;
  const level = Number(element.tagName.slice(1)) + headingShift;
  const isTop = flow.where === 'body' && around.level === 0;
  if (!isTop) {
    notes.changed('heading', 'inside another block it is a strong line');
    addStrongLine(flow, element, around);
    return;
  }
  const shown = Math.max(2, Math.min(5, level));
  if (headingShift > 0 || level > 5)
    notes.changed('heading', `level ${level - headingShift} is level ${shown}`);
  else notes.kept('heading');
  flow.style = styleOfLevel(shown);
  for (const child of element.children) flow.walk(child, around);
  flow.flush();
  flow.style = 'normal';
}

export function addStrongLine(flow: Flowing, element: Element, around: Around): void {
  if (!/^h/.test(element.tagName))
    flow.context.notes.changed(`<${element.tagName}>`, 'is a strong line');
  const marks = [...around.marks, 'strong'];
  for (const child of element.children) flow.walk(child, { ...around, marks });
  flow.flush();
}

export function addQuote(flow: Flowing, element: Element, around: Around): void {
  const before = flow.style;
  flow.style = 'blockquote';
  const from = flow.blocks.length;
  flow.context.notes.kept('quote');
  for (const child of element.children) flow.walk(child, { ...around, isQuote: true });
  flow.flush();
  const isOther = (block: DraftBlock) => block._type !== 'block' || block.listItem !== undefined;
  if (flow.blocks.slice(from).some(isOther))
    flow.context.notes.changed('quote', 'lists, code and tables in it stand outside of it');
  flow.style = before;
}

export function addCallout(
  flow: Flowing,
  { tone, title, content }: CalloutParts,
  around: Around,
): void {
  const inner = flow.context.blocks(content, 'callout', { ...around, level: 0, isQuote: false });
  if (inner.length === 0) {
    if (title !== undefined) flow.push(line(title, ['strong']));
    return;
  }
  const isLong = title !== undefined && title.length > MAX_TITLE;
  if (isLong) flow.context.notes.changed('callout', 'a long title is its first paragraph');
  else flow.context.notes.kept('callout');
  flow.push({
    _type: 'callout',
    tone,
    ...(title === undefined || isLong ? {} : { title }),
    content: isLong ? [line(title, ['strong']), ...inner] : inner,
  });
}

function styleOfLevel(level: number): TextStyle {
  return level <= 2 ? 'h2' : level === 3 ? 'h3' : level === 4 ? 'h4' : 'h5';
}
