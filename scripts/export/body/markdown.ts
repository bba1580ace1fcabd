import type { ElementContent, Root } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import { callout } from './markdown-callouts.ts';
import {
  attention,
  hasClass,
  html,
  inline,
  isPlainCode,
  raw,
  type State,
} from './markdown-inline.ts';
import { isMarked } from './markdown-steps.ts';
import { isSimpleTable } from './markdown-tables.ts';

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
    div: (state, node) =>
      node.properties.dataPlatforms === undefined ? callout(state, node) : raw(node),
    section: (state, node) => {
      if (hasHtmlNotes) return raw(node);
      const [list] = node.children;
      return list?.type === 'element'
        ? list.children.flatMap((item) => definition(state, item))
        : undefined;
    },
  };
}

function definition(state: State, item: ElementContent) {
  if (item.type !== 'element') return [];
  const identifier = String(item.properties.id).replace('fn-', '');
  const children = state.toFlow(state.all(item)) as BlockContent[];
  return [{ type: 'footnoteDefinition' as const, identifier, label: identifier, children }];
}
