import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { Html, PhrasingContent } from 'mdast';

export type State = Parameters<Handle>[0];

export function html(value: string): Html {
  return { type: 'html', value };
}

/** An element as it is, on one line: an empty line would end it. */
export function raw(node: Element): Html {
  return html(toHtml(node).replace(/\n/g, '&#10;'));
}

/** The words of an element in Markdown between its tags. */
export const inline: Handle = (state, node) => {
  const [open = '', close = ''] = toHtml({ ...node, children: [] }).split(/(?<=>)(?=<\/)/);
  return [html(open), ...(state.all(node) as PhrasingContent[]), html(close)];
};

const MARKS: Readonly<Record<string, Handle>> = {
  strong: defaultHandlers.strong,
  em: defaultHandlers.em,
  s: defaultHandlers.s,
};

/** Stars and lines where they mean what they should whatever stands beside them; else tags. */
export const attention: Handle = (state, node, parent) => {
  // biome-ignore lint/complexity/useIndexOf: a parent may hold other nodes than elements
  const at = parent === undefined ? -1 : parent.children.findIndex((child) => child === node);
  const [before, after] = [parent?.children[at - 1], parent?.children[at + 1]];
  const isMarkAround = parent?.type === 'element' && ['strong', 'em', 's'].includes(parent.tagName);
  const [first, last] = [node.children[0], node.children.at(-1)];
  const isFree =
    (before === undefined || (before.type === 'text' && /\s$/.test(before.value))) &&
    (after === undefined || (after.type === 'text' && /^[\s.,;:]/.test(after.value)));
  const isWord =
    first?.type === 'text' &&
    /^[\p{L}\p{N}]/u.test(first.value) &&
    last?.type === 'text' &&
    /[\p{L}\p{N}]$/u.test(last.value);
  const isSafe = isFree && isWord && !isMarkAround;
  return isSafe ? MARKS[node.tagName]?.(state, node, parent) : inline(state, node, parent);
};

export function isPlainCode(node: Element): boolean {
  const [only, ...more] = node.children;
  return (
    more.length === 0 &&
    only?.type === 'text' &&
    only.value.trim() === only.value &&
    only.value !== ''
  );
}

export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}
