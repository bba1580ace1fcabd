import type { Element, ElementContent, Root } from 'hast';
import { decodedOrSame } from '#lib/decoded-or-same.ts';
import { attribute, classesOf, findAll, isElement } from './elements.ts';

export type FoundFootnotes = {
  /** The tree without the list of footnotes at its end. */
  root: Root;
  /** By the id that signs in the text lead to. */
  footnotes: ReadonlyMap<string, Element>;
};

/** Takes the footnotes out of a text: what GitHub, pandoc, Kramdown and Zendesk's editors write. */
export function takeFootnotes(root: Root): FoundFootnotes {
  const footnotes = new Map<string, Element>();
  const called = new Set<string>();
  for (const link of findAll(root, ({ tagName }) => tagName === 'a')) {
    const href = attribute(link, 'href') ?? '';
    if (href.startsWith('#') && isSign(link, href)) called.add(decodedOrSame(href.slice(1)));
  }
  if (called.size === 0) return { root, footnotes };
  const without = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node];
      const id = attribute(node, 'id');
      if (id !== undefined && called.has(id) && ['li', 'p', 'div', 'dd'].includes(node.tagName)) {
        footnotes.set(id, node);
        return [];
      }
      const children = without(node.children);
      const isEmptied = children.length !== node.children.length && !children.some(hasContent);
      const isLeft = isFootnoteSection(node) && !children.some(hasContent);
      return isEmptied || isLeft ? [] : [{ ...node, children }];
    });
  const children = without(
    root.children.filter((node) => node.type === 'element' || node.type === 'text'),
  );
  return { root: { ...root, children }, footnotes };
}

function isSign(link: Element, href: string): boolean {
  if (link.properties.dataFootnoteRef !== undefined) return true;
  if (link.properties.dataFootnoteBackref !== undefined) return false;
  if (classesOf(link).some((name) => /^(?:footnote-ref|footnote|fn-ref)$/.test(name))) return true;
  return /^#(?:user-content-)?_?(?:fn|footnote|ftnt?)[-_:]?\d+$/i.test(href);
}

function isFootnoteSection(element: Element): boolean {
  return (
    element.properties.dataFootnotes !== undefined ||
    (classesOf(element).includes('footnotes') && element.tagName !== 'p')
  );
}

/** Headings, lines and empty lists that only framed the footnotes go with them. */
function hasContent(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return isElement(node) && node.tagName !== 'hr' && !classesOf(node).includes('sr-only');
}
