import type { Element, Nodes, Root } from 'hast';
import { Notes } from '../report/notes.ts';
import { clean } from './clean.ts';
import { type Context, NOTHING_AROUND } from './context.ts';
import { attribute, findAll, shownText, textOf } from './elements.ts';
import { line } from './fit.ts';
import { Flow } from './flow.ts';
import { takeFootnotes } from './footnotes.ts';
import type { DraftBlock } from './types.ts';

export type Converted = {
  body: DraftBlock[];
  notes: Notes;
  /** The words of the source without its scripts and styles. */
  sourceText: string;
};

/**
 * Makes a body of the tree of an article.
 * @param title that stands above it already: a first heading of the same words is left out.
 */
export function convertBody(root: Root, title: string): Converted {
  const notes = new Notes();
  const cleaned = withoutTitle(clean(root, notes), title);
  const { root: text, footnotes } = takeFootnotes(cleaned);
  const context: Context = {
    notes,
    depth: 0,
    footnotes,
    headingShift: [...findAll(text, ({ tagName }) => tagName === 'h1')].length > 0 ? 1 : 0,
    blocks: (nodes, where, around = {}) =>
      new Flow(context, where).run(nodes, { ...NOTHING_AROUND, ...around }),
  };
  const body = blocksOrWords(text, context);
  return {
    body,
    notes,
    sourceText: [text, ...footnotes.values()].map((one) => wordsOf(one, footnotes)).join('\n'),
  };
}

/** Blocks, or paragraphs of the words alone where thousands of elements stand in one another. */
function blocksOrWords(text: Root, context: Context): DraftBlock[] {
  try {
    return context.blocks(text.children, 'body');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.notes.changed('very deep elements', 'words alone');
    return shownText(text)
      .split(/\n+/)
      .flatMap((words) => (words.trim() === '' ? [] : [line(words.trim(), [])]));
  }
}

/** The words of a tree, without numbers of footnotes and signs of callouts. */
function wordsOf(node: Root | Element, footnotes: ReadonlyMap<string, Element>): string {
  const isSign = (element: Element) =>
    element.tagName === 'a' &&
    (element.properties.dataFootnoteBackref !== undefined ||
      footnotes.has(attribute(element, 'href')?.slice(1) ?? ''));
  return shownText(node, isSign).replace(/^\s*\[!\w+\][+-]?/gm, '');
}

/** Without the first heading, where it is the title once more, however deep it stands. */
function withoutTitle(root: Root, title: string): Root {
  const same = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const first = findAll(root, ({ tagName }) => /^h[1-6]$/.test(tagName)).next().value;
  if (first?.tagName !== 'h1' || same(textOf(first)) !== same(title)) return root;
  const without = <Node extends Nodes>(nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node) => {
      if (node === first) return [];
      return node.type === 'element' ? [{ ...node, children: without(node.children) }] : [node];
    });
  return { ...root, children: without(root.children) };
}
