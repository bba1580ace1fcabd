import type { Element, ElementContent } from 'hast';
import { hasClass } from './markdown-inline.ts';

/** Steps that hold words alone would be read as a list, and such a list with more as steps. */
export function isMarked(node: Element): boolean {
  if (hasClass(node, 'list')) return true;
  if (!hasClass(node, 'steps')) return false;
  const isRich = (item: ElementContent) =>
    item.type === 'element' &&
    item.children.filter(
      (child) => child.type === 'element' && !['ul', 'ol'].includes(child.tagName),
    ).length > 1;
  const beginsWithWords = (item: ElementContent) => {
    const first = item.type === 'element' ? item.children[0] : undefined;
    return (
      first?.type === 'element' &&
      first.tagName === 'p' &&
      !first.children.some((one) => one.type === 'element' && one.tagName === 'img')
    );
  };
  return !(node.children.some(isRich) && node.children.every(beginsWithWords));
}
