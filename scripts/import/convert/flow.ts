import type { Element, Nodes } from 'hast';
import { addInput, addLink, addQuoted } from './add-inline.ts';
import { addList } from './add-lists.ts';
import { addCode, addFigure, addParagraph, addPicture, addTable, addVideo } from './add-media.ts';
import { addCallout, addHeading, addQuote, addStrongLine } from './add-text.ts';
import { withAnchors } from './anchors.ts';
import { calloutOf } from './callouts.ts';
import { type Around, type Context, NOTHING_AROUND } from './context.ts';
import { attribute, isBlank, isBlockElement, textOf } from './elements.ts';
import { fitting } from './fit.ts';
import { addPlain, type Flowing, marksAround, type OpenList } from './flowing.ts';
import { Line } from './inline-text.ts';
import { withoutGaps, withoutStrays } from './lists.ts';
import { marksOf } from './marks.ts';
import type { DraftBlock, TextStyle, Where } from './types.ts';

/** Nested elements deeper than this are left as they are: text alone. */
const MAX_DEPTH = 200;

type Handler = (flow: Flowing, element: Element, around: Around) => void;

function sameFor(names: readonly string[], handler: Handler): Record<string, Handler> {
  return Object.fromEntries(names.map((name) => [name, handler]));
}

/** A map, since an element may be called as what every object has: `<constructor>`. */
function handlers(byName: Readonly<Record<string, Handler>>): ReadonlyMap<string, Handler> {
  return new Map(Object.entries(byName));
}

const FORM = new Set(['select', 'textarea', 'button']);

/** Elements of a line that are more than their words. */
const INLINES = handlers({
  br: (flow, _, around) => flow.line.addBreak(marksAround(around, flow.line)),
  img: (flow, element, around) => addPicture(flow, element, around, undefined),
  a: addLink,
  input: addInput,
  q: addQuoted,
  ...sameFor(['svg', 'canvas', 'math'], (flow, { tagName }) =>
    flow.context.notes.lost('drawing', tagName),
  ),
});

/** Elements on lines of their own that are more than what stands in them. */
const BLOCKS = handlers({
  ...sameFor(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], addHeading),
  ...sameFor(['ul', 'ol', 'menu', 'dir'], addList),
  ...sameFor(['iframe', 'video', 'audio', 'embed', 'object'], addVideo),
  ...sameFor(['summary', 'dt', 'legend'], addStrongLine),
  pre: addCode,
  table: addTable,
  figure: addFigure,
  p: addParagraph,
  blockquote: addQuote,
  hr: (flow) => {
    flow.context.notes.kept('line across');
    flow.push({ _type: 'horizontalRule' });
  },
});

/** Makes blocks of nodes in reading order: words become paragraphs, elements what they stand for. */
export class Flow implements Flowing {
  readonly context: Context;
  readonly where: Where;
  readonly blocks: DraftBlock[] = [];
  readonly line = new Line();
  style: TextStyle = 'normal';
  #anchors: string[] = [];
  openList: OpenList | undefined;
  #depth = 0;

  constructor(context: Context, where: Where) {
    this.context = context;
    this.where = where;
  }

  run(nodes: readonly Nodes[], around: Around = NOTHING_AROUND): DraftBlock[] {
    for (const node of nodes) this.walk(node, around);
    this.flush();
    this.#placeAnchors();
    return around.level === 0
      ? withoutGaps(withoutStrays(this.blocks))
      : withoutStrays(this.blocks);
  }

  walk(node: Nodes, around: Around): void {
    if (node.type === 'text') this.line.addText(node.value, marksAround(around, this.line));
    else if (node.type === 'root') for (const child of node.children) this.walk(child, around);
    else if (node.type === 'element') {
      this.#depth += 1;
      if (this.#depth > MAX_DEPTH) this.line.addText(textOf(node), around.marks);
      else if (isBlockElement(node)) this.#block(node, around);
      else this.#inline(node, around);
      this.#depth -= 1;
    }
  }

  #inline(element: Element, around: Around): void {
    const { notes } = this.context;
    this.noteAnchors(element);
    const handler = INLINES.get(element.tagName);
    if (handler !== undefined) {
      handler(this, element, around);
      return;
    }
    if (FORM.has(element.tagName)) notes.changed('form', 'only its words are kept');
    const marks = [...around.marks, ...marksOf(element, notes)];
    for (const child of element.children) this.walk(child, { ...around, marks });
  }

  #block(element: Element, around: Around): void {
    const { tagName } = element;
    if (tagName !== 'li') this.flush();
    this.noteAnchors(element);
    const parts = calloutOf(element);
    if (parts !== undefined && !parts.content.every(isBlank)) addCallout(this, parts, around);
    else (BLOCKS.get(tagName) ?? addPlain)(this, element, around);
  }

  noteAnchors(element: Element): void {
    // Written by the export, so that browsers find it.
    if (element.properties.dataSlug !== undefined) return;
    const ids = [
      attribute(element, 'id'),
      element.tagName === 'a' ? attribute(element, 'name') : undefined,
    ];
    const found = ids.filter((id) => id !== undefined && !/\s/.test(id) && id.length <= 200);
    const anchors = [...new Set(found)].flatMap((id) => id ?? []);
    if (anchors.length === 0 || this.where === 'footnote') return;
    if (anchors.some((id) => this.context.footnotes.has(id) || /^(?:user-content-)?fnref/.test(id)))
      return;
    this.context.notes.kept('anchor');
    if (this.line.hasWords) this.line.addInline({ _type: 'anchor', formerAnchors: anchors });
    else this.#anchors.push(...anchors);
  }

  flush(): void {
    const text = this.line.take(this.style);
    if (text !== undefined) this.push(text);
    else this.#anchors.push(...this.line.takeAnchors());
  }

  push(block: DraftBlock): void {
    for (const one of fitting(block, this.where, this.context.notes)) {
      this.blocks.push(
        this.#anchors.length === 0 ? one : withAnchors(one, this.#anchors, 'before'),
      );
      this.#anchors = [];
    }
  }

  /** Anchors behind the last block lead to it. */
  #placeAnchors(): void {
    const last = this.blocks.pop();
    if (last === undefined) return;
    this.blocks.push(
      this.#anchors.length === 0 ? last : withAnchors(last, this.#anchors, 'behind'),
    );
    this.#anchors = [];
  }
}
