import type { Element } from 'hast';
import type { Notes } from '../report/notes.ts';
import { styleOf } from './elements.ts';
import type { Decorator } from './types.ts';

const DECORATOR_OF = new Map<string, Decorator>([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
  ['cite', 'em'],
  ['dfn', 'em'],
  ['var', 'em'],
  ['code', 'code'],
  ['tt', 'code'],
  ['samp', 'code'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike-through'],
  ['strike', 'strike-through'],
  ['del', 'strike-through'],
  ['kbd', 'kbd'],
  ['sub', 'sub'],
  ['sup', 'sup'],
]);

/** Marks that an element adds to its words, by its name or its style; others are noted. */
export function marksOf(element: Element, notes: Notes): Decorator[] {
  const named = DECORATOR_OF.get(element.tagName);
  const weight = styleOf(element, 'font-weight');
  // Google's documents are wrapped in <b style="font-weight:normal">.
  if (named === 'strong' && weight !== undefined && /^(?:normal|[1-4]00)$/.test(weight)) return [];
  const marks: Decorator[] = named === undefined ? [] : [named];
  if (weight !== undefined && /^(?:bold|bolder|[6-9]00)$/.test(weight)) marks.push('strong');
  if (/italic|oblique/.test(styleOf(element, 'font-style') ?? '')) marks.push('em');
  const line = `${styleOf(element, 'text-decoration') ?? ''} ${styleOf(element, 'text-decoration-line') ?? ''}`;
  if (/underline/.test(line) && element.tagName !== 'a') marks.push('underline');
  if (/line-through/.test(line)) marks.push('strike-through');
  const align = styleOf(element, 'vertical-align');
  if (align === 'sub') marks.push('sub');
  if (align === 'super') marks.push('sup');
  noteLooks(element, notes);
  for (const mark of marks) notes.kept(mark);
  return [...new Set(marks)];
}

function noteLooks(element: Element, notes: Notes): void {
  if (element.tagName === 'mark') notes.changed('highlight', 'words are not marked');
  const color = styleOf(element, 'color') ?? styleOf(element, 'background-color');
  if (color !== undefined || element.tagName === 'font') {
    notes.changed('colour or font', 'words have the look of the site');
  }
}
