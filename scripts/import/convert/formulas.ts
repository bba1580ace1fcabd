import type { Element, ElementContent } from 'hast';
import type { Notes } from '../report/notes.ts';
import { attribute, classesOf, find, findAll, isBlank, isElement, textOf } from './elements.ts';

/**
 * A formula of MathML, KaTeX or MathJax as its source in code, once, though pages hold it several times
 * for machines and for eyes; undefined for other elements.
 */
export function formulaOf(element: Element, notes: Notes): Element | undefined {
  const source = sourceOf(element);
  if (source === undefined) return undefined;
  notes.changed('formula', 'its source stands in its place');
  const isBlock =
    attribute(element, 'display') === 'block' ||
    /display/i.test(classesOf(element).join(' ')) ||
    /mode\s*=\s*display/i.test(attribute(element, 'type') ?? '');
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: source }],
  };
  if (!isBlock) return code;
  code.properties = { className: ['language-latex'] };
  return { type: 'element', tagName: 'pre', properties: {}, children: [code] };
}

const WHOLE = /^(?:katex(?:-display)?|MathJax(?:_\w+)?)$/;
const PART = /^(?:katex|MathJax|mjx)/;

/** Whether a node is a part of a formula that its source says as well. */
function isPart(node: ElementContent): boolean {
  if (!isElement(node)) return isBlank(node);
  const isHidden = attribute(node, 'ariaHidden') === 'true';
  return node.tagName === 'math' || isHidden || classesOf(node).some((name) => PART.test(name));
}

function sourceOf(element: Element): string | undefined {
  const { tagName } = element;
  const classes = classesOf(element);
  if (tagName === 'script' && /^math\/(?:tex|asciimath)/i.test(attribute(element, 'type') ?? ''))
    return textOf(element).trim();
  const isWhole =
    classes.some((name) => WHOLE.test(name)) &&
    element.children.every(isPart) &&
    find(element, 'template') === undefined;
  if (tagName !== 'math' && tagName !== 'mjx-container' && !isWhole) return undefined;
  const [annotation] = findAll(element, (one) =>
    /tex/i.test(one.tagName === 'annotation' ? (attribute(one, 'encoding') ?? '') : ''),
  );
  const math = tagName === 'math' ? element : find(element, 'math');
  const given = annotation === undefined ? undefined : textOf(annotation);
  const source = given ?? (math && attribute(math, 'altText')) ?? textOf(math ?? element);
  const text = source.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
