import type { DeserializerRule } from '@portabletext/html';
import { ITEM, LEVEL } from './list-items.ts';

/** "1.", "(a)", "iv)", "2.3", also with nothing behind a number. A letter alone is a bullet's shape. */
const NUMBERING = /^\(?(?:[\p{L}\p{N}]+[.):]|\p{N}+)(?:\p{N}+[.)]?)*$/u;

/**
 * Word writes lists as paragraphs: the level stands in their style, the number or bullet is text in
 * front. Marks such paragraphs as items and takes that text away. Changes the document in place.
 */
export function markWordLists(document: Document): void {
  const kinds = listKinds(document);
  for (const element of document.querySelectorAll('p,h1,h2,h3,h4,h5,h6')) {
    const style = element.getAttribute('style') ?? '';
    const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(style) ?? [];
    const isItem = list !== undefined || /^MsoListParagraph/.test(element.className);
    if (!isItem) continue;
    const markers = [...element.querySelectorAll('[style]')].filter(isMarker);
    const marker = markers
      .map((one) => one.textContent)
      .join('')
      .replace(/[\s\u00a0]/g, '');
    for (const one of markers) one.remove();
    const known = kinds.get(`${list}:level${level}`) ?? 'bullet';
    element.setAttribute(ITEM, marker === '' ? known : kindOf(marker));
    element.setAttribute(LEVEL, level ?? '1');
    // What Word's own words say is said above; read again, they would win.
    element.removeAttribute('style');
    element.removeAttribute('class');
  }
}

/** Reads the paragraphs that were marked as items. */
export const wordListRule: DeserializerRule = {
  deserialize(node, next) {
    if (!(node instanceof Element) || !node.hasAttribute(ITEM)) return undefined;
    return {
      _type: 'block',
      style: /^H\d$/.test(node.tagName) ? node.tagName.toLowerCase() : 'normal',
      listItem: node.getAttribute(ITEM) ?? 'bullet',
      level: Number(node.getAttribute(LEVEL)),
      markDefs: [],
      children: next(node.childNodes) ?? [],
    };
  },
};

/** What a style sheet of Word says of each level of each list, such as `l0:level1`. */
function listKinds(document: Document): Map<string, 'bullet' | 'number'> {
  const css = [...document.querySelectorAll('style')].map((one) => one.textContent).join('\n');
  return new Map(
    [...css.matchAll(/@list\s+(l\d+:level\d+)\s*\{([^}]*)\}/g)].map(([, name = '', rules = '']) => [
      name,
      /mso-level-number-format:\s*bullet/i.test(rules) ? 'bullet' : 'number',
    ]),
  );
}

function isMarker(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '');
}

function kindOf(marker: string): 'bullet' | 'number' {
  return NUMBERING.test(marker) ? 'number' : 'bullet';
}
