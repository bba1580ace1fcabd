import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, Html, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import { element } from './nodes.ts';

/** Words of callouts by their tone, as GitHub has them. */
const WORD_OF: Readonly<Record<string, string>> = {
  info: 'NOTE',
  warning: 'WARNING',
  danger: 'CAUTION',
};

const ADDRESS = {
  inConstruct: 'phrasing' as const,
  notInConstruct: ['autolink' as const, 'destinationLiteral' as const, 'destinationRaw' as const],
};

/** Signs that an import would take for attributes and fences. */
const UNSAFE: Unsafe[] = [
  { character: '{', inConstruct: 'phrasing' },
  { atBreak: true, character: ':' },
  // Addresses that are no links, in the words of links too.
  { character: ':', before: '[ps]', after: '\\/', ...ADDRESS },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', ...ADDRESS },
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', ...ADDRESS },
];

/** Elements that Markdown has no sign for. */
const AS_HTML = ['u', 'kbd', 'sub', 'sup'] as const;

/** The elements of a body as Markdown; what that cannot say stands in it as HTML. */
export function markdownOf(nodes: readonly ElementContent[]): string {
  const first = write(nodes, false);
  // A footnote that is called from within HTML has to be HTML as well.
  return first.includes('data-footnote-ref') ? write(nodes, true) : first;
}

function write(nodes: readonly ElementContent[], hasHtmlNotes: boolean): string {
  const root: Root = { type: 'root', children: [...nodes] };
  const tree = toMdast(root, { handlers: handlers(hasHtmlNotes), newlines: false });
  return toMarkdown(
    tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] },
    {
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: UNSAFE }],
      bullet: '-',
      emphasis: '_',
      fences: true,
      rule: '-',
      ruleRepetition: 5,
      listItemIndent: 'one',
    },
  );
}

function handlers(hasHtmlNotes: boolean): Record<string, Handle> {
  const named = Object.fromEntries(AS_HTML.map((name) => [name, inline]));
  return {
    ...named,
    ...Object.fromEntries(['strong', 'em', 's'].map((name) => [name, attention])),
    sup: (state, node, parent) => {
      const [only] = node.children;
      const isSign = only?.type === 'element' && only.properties.dataFootnoteRef !== undefined;
      if (!isSign) return inline(state, node, parent);
      if (hasHtmlNotes) return raw(node);
      const identifier = String(only.properties.href).replace('#fn-', '');
      return { type: 'footnoteReference', identifier, label: identifier };
    },
    a: (state, node) =>
      node.properties.href === undefined ? raw(node) : defaultHandlers.a(state, node),
    br: (_, node) => raw(node),
    code: (state, node, parent) =>
      isPlainCode(node) ? defaultHandlers.code(state, node) : inline(state, node, parent),
    img: (state, node) => {
      const image = defaultHandlers.img(state, node);
      const { width } = node.properties;
      return width === undefined ? image : [image, html(`{width=${width}}`)];
    },
    pre: (state, node) =>
      node.properties.dataFilename === undefined ? defaultHandlers.pre(state, node) : raw(node),
    figure: (_, node) => raw(node),
    p: (state, node) => (hasClass(node, 'attachment') ? raw(node) : defaultHandlers.p(state, node)),
    ol: (state, node) => (isMarked(node) ? raw(node) : defaultHandlers.ol(state, node)),
    table: (state, node) => (isSimpleTable(node) ? defaultHandlers.table(state, node) : raw(node)),
    div: (state, node) => callout(state, node),
    section: (state, node) => {
      if (hasHtmlNotes) return raw(node);
      const [list] = node.children;
      return list?.type === 'element'
        ? list.children.flatMap((item) => definition(state, item))
        : undefined;
    },
  };
}

type State = Parameters<Handle>[0];

function html(value: string): Html {
  return { type: 'html', value };
}

/** An element as it is, on one line: an empty line would end it. */
function raw(node: Element): Html {
  return html(toHtml(node).replace(/\n/g, '&#10;'));
}

/** The words of an element in Markdown between its tags. */
const inline: Handle = (state, node) => {
  const [open = '', close = ''] = toHtml({ ...node, children: [] }).split(/(?<=>)(?=<\/)/);
  return [html(open), ...(state.all(node) as PhrasingContent[]), html(close)];
};

const MARKS: Readonly<Record<string, Handle>> = {
  strong: defaultHandlers.strong,
  em: defaultHandlers.em,
  s: defaultHandlers.s,
};

/** Stars and lines where they mean what they should whatever stands beside them; else tags. */
const attention: Handle = (state, node, parent) => {
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

function isPlainCode(node: Element): boolean {
  const [only, ...more] = node.children;
  return (
    more.length === 0 &&
    only?.type === 'text' &&
    only.value.trim() === only.value &&
    only.value !== ''
  );
}

function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

/** Steps that hold words alone would be read as a list, and such a list with more as steps. */
function isMarked(node: Element): boolean {
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

const LINE_ONLY = new Set(['strong', 'em', 'code', 'u', 's', 'kbd', 'sub', 'sup', 'a', 'br']);

/** A table that the signs of GitHub can say: one head, one line in each cell, no spans. */
function isSimpleTable(table: Element): boolean {
  const parts = table.children.filter((child) => child.type === 'element');
  const [head, ...rest] = parts;
  if (head?.tagName !== 'thead' || rest.some(({ tagName }) => tagName !== 'tbody')) return false;
  if (!isLine(head) && head.children.length !== 1) return false;
  const cells = parts.flatMap((part) =>
    part.children.flatMap((row) => (row.type === 'element' ? row.children : [])),
  );
  const heads = head.children.flatMap((row) => (row.type === 'element' ? row.children : []));
  if (heads.every((cell) => cell.type === 'element' && cell.children.length === 0)) return false;
  return cells.every((cell) => {
    if (cell.type !== 'element') return false;
    const isHeadColumn = cell.tagName === 'th' && !heads.includes(cell);
    const hasSpan = cell.properties.colSpan !== undefined || cell.properties.rowSpan !== undefined;
    return !isHeadColumn && !hasSpan && isLine(cell);
  });
}

function isLine(node: Element): boolean {
  return node.children.every(
    (child) =>
      child.type === 'text' ||
      (child.type === 'element' && LINE_ONLY.has(child.tagName) && isLine(child)),
  );
}

const PLAIN_TITLE = /^[\p{L}\p{N} ,.!?()’'“”:;/-]+$/u;

function callout(state: State, node: Element) {
  const tone = String(node.properties.dataCallout);
  const given = node.properties.dataTitle;
  const title = given === undefined ? '' : String(given);
  // Signs of Markdown in a title would be read as such.
  if (title !== '' && !PLAIN_TITLE.test(title)) return raw(node);
  const content = node.children.filter(
    (child) => child.type !== 'element' || !hasClass(child, 'callout-title'),
  );
  const [first] = content;
  const inner = state.toFlow(state.all(element('div', {}, content))) as BlockContent[];
  const mark = html(`[!${WORD_OF[tone] ?? 'NOTE'}]${title === '' ? '' : ` ${title}`}`);
  const isText =
    first?.type === 'element' && first.tagName === 'p' && inner[0]?.type === 'paragraph';
  if (!isText)
    return {
      type: 'blockquote' as const,
      children: [{ type: 'paragraph' as const, children: [mark] }, ...inner],
    };
  const [paragraph, ...others] = inner;
  const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const lead = {
    type: 'paragraph' as const,
    children: [mark, { type: 'text' as const, value: '\n' }, ...words],
  };
  return { type: 'blockquote' as const, children: [lead, ...others] };
}

function definition(state: State, item: ElementContent) {
  if (item.type !== 'element') return [];
  const identifier = String(item.properties.id).replace('fn-', '');
  const children = state.toFlow(state.all(item)) as BlockContent[];
  return [{ type: 'footnoteDefinition' as const, identifier, label: identifier, children }];
}
