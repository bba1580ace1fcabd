import type { Element } from 'hast';
import { decodedOrSame } from '#lib/decoded-or-same.ts';
import type { Around } from './context.ts';
import { attribute, classesOf } from './elements.ts';
import type { Flowing } from './flowing.ts';
import { marksOf } from './marks.ts';
import type { DraftText } from './types.ts';

export function addLink(flow: Flowing, element: Element, around: Around): void {
  const note = addFootnote(flow, element);
  if (note) return;
  const href = attribute(element, 'href');
  const marks = [...around.marks, ...marksOf(element, flow.context.notes)];
  const inner = { ...around, marks, href: href ?? around.href };
  for (const child of element.children) flow.walk(child, inner);
}

/** The sign of a footnote takes the place of the link to it. */
function addFootnote(flow: Flowing, element: Element): boolean {
  const href = attribute(element, 'href') ?? '';
  const isBack = element.properties.dataFootnoteBackref !== undefined;
  if (isBack || classesOf(element).some((name) => /footnote-back|reversefootnote/i.test(name)))
    return true;
  const found = href.startsWith('#')
    ? flow.context.footnotes.get(decodedOrSame(href.slice(1)))
    : undefined;
  if (found === undefined || flow.where === 'footnote') return false;
  const content = flow.context
    .blocks(found.children, 'footnote')
    .flatMap((block) => (block._type === 'block' ? asPlainText(block) : []));
  if (content.length === 0) return false;
  flow.context.notes.kept('footnote');
  flow.line.addInline({ _type: 'footnote', content });
  return true;
}

export function addInput(flow: Flowing, element: Element, around: Around): void {
  if (attribute(element, 'type') !== 'checkbox') {
    const words = attribute(element, 'value');
    if (words === undefined) flow.context.notes.lost('form', 'a field');
    else {
      flow.context.notes.changed('form', 'only its words are kept');
      flow.line.addText(words, around.marks);
    }
    return;
  }
  flow.context.notes.changed('list of tasks', 'boxes are signs');
  const isChecked = element.properties.checked === true;
  flow.line.addText(isChecked ? '☑ ' : '☐ ', around.marks);
}

export function addQuoted(flow: Flowing, element: Element, around: Around): void {
  flow.line.addText('“', around.marks);
  for (const child of element.children) flow.walk(child, around);
  flow.line.addText('”', around.marks);
}

/** In a footnote there are paragraphs alone. */
function asPlainText({ listItem, level, ...text }: DraftText): DraftText {
  return { ...text, style: 'normal' };
}
