import type { Element, Nodes } from 'hast';
import { addInput, addLink, addQuoted } from './add-inline.ts';
import { addList } from './add-lists.ts';
import { addCode, addFigure, addParagraph, addPicture, addTable, addVideo } from './add-media.ts';
import { addCallout, addHeading, addQuote, addStrongLine } from './add-text.ts';
import { withAnchors } from './anchors.ts';
import { calloutOf } from './callouts.ts';
import { type Around, type Context, NOTHING_AROUND } from './context.ts';
import { attribute, isBlank, isBlockElement, isKnownInline, shownText } from './elements.ts';
import { fitting } from './fit.ts';
import { addPlain, type Flowing, marksAround, type OpenList } from './flowing.ts';
import { Line } from './inline-text.ts';
import { withoutGaps, withoutStrays } from './lists.ts';
import { marksOf } from './marks.ts';
import { addPlatforms } from './platforms.ts';
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
const PLAYERS = ['lite-youtube', 'lite-vimeo', 'youtube-video'];

/** Elements of a line that are more than their words. */
const INLINES = handlers({
  br: (flow, _, around) => flow.line.addBreak(marksAround(around, flow.line)),
  img: (flow, element, around) => addPicture(flow, element, around, undefined),
  a: addLink,
  input: addInput,
  q: addQuoted,
  ...sameFor(PLAYERS, addVideo),
  map: (flow) => flow.context.notes.lost('places in a picture', 'map'),
  option: (flow, element, around) => {
    addWords(flow, element, around);
    flow.line.addText(' ', around.marks);
  },
  ...sameFor(['svg', 'canvas'], (flow, { tagName }) => flow.context.notes.lost('drawing', tagName)),
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

function addWords(flow: Flowing, element: Element, around: Around): void {
  const marks = [...around.marks, ...marksOf(element, flow.context.notes)];
  for (const child of element.children) flow.walk(child, { ...around, marks });
}

/** Makes blocks of nodes in reading order: words become paragraphs, elements what they stand for. */
export class Flow implements Flowing {
  readonly context: Context;
  readonly where: Where;
  readonly blocks: DraftBlock[] = [];
  readonly line = new Line();
  style: TextStyle = 'normal';
  #anchors: string[] = [];
  openList: OpenList | undefined;

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
      this.context.depth += 1;
      if (this.context.depth > MAX_DEPTH) this.#tooDeep(node, around);
      else if (isBlockElement(node)) this.#block(node, around);
      else this.#inline(node, around);
      this.context.depth -= 1;
    }
  }

  #tooDeep(element: Element, { marks }: Around): void {
    this.context.notes.changed('very deep elements', `more than ${MAX_DEPTH}: words alone`);
    this.line.addText(shownText(element), marks);
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
    if (element.properties.dataMath !== undefined)
      notes.changed('formula', 'its source stands in its place');
    if (!isKnownInline(element)) notes.changed(`<${element.tagName}>`, 'only its words are kept');
    addWords(this, element, around);
  }

  #block(element: Element, around: Around): void {
    const { tagName } = element;
    if (tagName !== 'li') this.flush();
    this.noteAnchors(element);
    const parts = calloutOf(element);
    if (addPlatforms(this, element, around)) return;
    const isEmpty = parts?.content.every(isBlank) && attribute(element, 'dataTitle') === undefined;
    if (parts !== undefined && !isEmpty) addCallout(this, parts, around);
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
