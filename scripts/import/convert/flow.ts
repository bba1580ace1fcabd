import type { Element, Nodes } from 'hast';
import { withAnchors } from './anchors.ts';
import { type CalloutParts, calloutOf } from './callouts.ts';
import { codeOf } from './code.ts';
import { type Around, type Context, NOTHING_AROUND } from './context.ts';
import {
  attribute,
  classesOf,
  find,
  isBlank,
  isBlockElement,
  isElement,
  textOf,
} from './elements.ts';
import { fitting } from './fit.ts';
import { Line } from './inline-text.ts';
import {
  areSteps,
  type Item,
  itemsOf,
  listBlocks,
  startOf,
  stepsOf,
  withoutGaps,
  withoutStrays,
} from './lists.ts';
import { marksOf } from './marks.ts';
import { figureOf, isIcon, videoOf, wordsInstead } from './media.ts';
import { layoutOf, tableOf } from './tables.ts';
import type { DraftBlock, DraftText, TextStyle, Where } from './types.ts';

/** Blocks between two parts of one numbered list; more are not its own. */
const MAX_BETWEEN = 12;
/** Nested elements deeper than this are left as they are: text alone. */
const MAX_DEPTH = 200;

type Handler = (element: Element, around: Around) => void;

function sameFor(names: readonly string[], handler: Handler): Record<string, Handler> {
  return Object.fromEntries(names.map((name) => [name, handler]));
}

const FORM = new Set(['select', 'textarea', 'button']);

/** What stands between a figure and its picture. */
const WRAPPERS = new Set(['a', 'picture', 'div', 'span', 'p']);

/** A numbered list that may go on after what stands between: where it begins and ends. */
type OpenList = { from: number; to: number; items: Item[] };

/** Makes blocks of nodes in reading order: words become paragraphs, elements what they stand for. */
export class Flow {
  readonly #context: Context;
  readonly #where: Where;
  readonly #blocks: DraftBlock[] = [];
  readonly #line = new Line();
  #style: TextStyle = 'normal';
  #anchors: string[] = [];
  #openList: OpenList | undefined;
  #depth = 0;

  readonly #plain: Handler = (element, around) => {
    marksOf(element, this.#context.notes);
    for (const child of element.children) this.#walk(child, around);
    this.#flush();
  };

  /** Elements of a line that are more than their words. */
  readonly #inlines: Readonly<Record<string, Handler>> = {
    br: (_, around) => this.#line.addBreak(marksAround(around, this.#line)),
    img: (element, around) => this.#picture(element, around, undefined),
    a: (element, around) => this.#link(element, around),
    input: (element, around) => this.#input(element, around),
    q: (element, around) => this.#quoted(element, around),
    ...sameFor(['svg', 'canvas', 'math'], ({ tagName }) =>
      this.#context.notes.lost('drawing', tagName),
    ),
  };

  /** Elements on lines of their own that are more than what stands in them. */
  readonly #handlers: Readonly<Record<string, Handler>> = {
    ...sameFor(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], (one, around) => this.#heading(one, around)),
    ...sameFor(['ul', 'ol', 'menu', 'dir'], (one, around) => this.#list(one, around)),
    ...sameFor(['iframe', 'video', 'audio', 'embed', 'object'], (one) => this.#video(one)),
    ...sameFor(['summary', 'dt', 'legend'], (one, around) => this.#strongLine(one, around)),
    pre: (element, around) => this.#code(element, around),
    table: (element, around) => this.#table(element, around),
    figure: (element, around) => this.#figure(element, around),
    p: (element, around) => this.#paragraph(element, around),
    blockquote: (element, around) => this.#quote(element, around),
    hr: () => {
      this.#context.notes.kept('line across');
      this.#push({ _type: 'horizontalRule' });
    },
  };

  constructor(context: Context, where: Where) {
    this.#context = context;
    this.#where = where;
  }

  run(nodes: readonly Nodes[], around: Around = NOTHING_AROUND): DraftBlock[] {
    for (const node of nodes) this.#walk(node, around);
    this.#flush();
    this.#placeAnchors();
    return around.level === 0
      ? withoutGaps(withoutStrays(this.#blocks))
      : withoutStrays(this.#blocks);
  }

  #walk(node: Nodes, around: Around): void {
    if (node.type === 'text') this.#line.addText(node.value, marksAround(around, this.#line));
    else if (node.type === 'root') for (const child of node.children) this.#walk(child, around);
    else if (node.type === 'element') {
      this.#depth += 1;
      if (this.#depth > MAX_DEPTH) this.#line.addText(textOf(node), around.marks);
      else if (isBlockElement(node)) this.#block(node, around);
      else this.#inline(node, around);
      this.#depth -= 1;
    }
  }

  #inline(element: Element, around: Around): void {
    const { notes } = this.#context;
    this.#noteAnchors(element);
    const handler = this.#inlines[element.tagName];
    if (handler !== undefined) {
      handler(element, around);
      return;
    }
    if (FORM.has(element.tagName)) notes.changed('form', 'only its words are kept');
    const marks = [...around.marks, ...marksOf(element, notes)];
    for (const child of element.children) this.#walk(child, { ...around, marks });
  }

  #link(element: Element, around: Around): void {
    const note = this.#footnote(element);
    if (note) return;
    const href = attribute(element, 'href');
    const marks = [...around.marks, ...marksOf(element, this.#context.notes)];
    const inner = { ...around, marks, href: href ?? around.href };
    for (const child of element.children) this.#walk(child, inner);
  }

  /** The sign of a footnote takes the place of the link to it. */
  #footnote(element: Element): boolean {
    const href = attribute(element, 'href') ?? '';
    const isBack = element.properties.dataFootnoteBackref !== undefined;
    if (isBack || classesOf(element).some((name) => /footnote-back|reversefootnote/i.test(name)))
      return true;
    const found = href.startsWith('#')
      ? this.#context.footnotes.get(decoded(href.slice(1)))
      : undefined;
    if (found === undefined || this.#where === 'footnote') return false;
    const content = this.#context
      .blocks(found.children, 'footnote')
      .flatMap((block) => (block._type === 'block' ? asPlainText(block) : []));
    if (content.length === 0) return false;
    this.#context.notes.kept('footnote');
    this.#line.addInline({ _type: 'footnote', content });
    return true;
  }

  #input(element: Element, around: Around): void {
    if (attribute(element, 'type') !== 'checkbox') {
      const words = attribute(element, 'value');
      if (words === undefined) this.#context.notes.lost('form', 'a field');
      else {
        this.#context.notes.changed('form', 'only its words are kept');
        this.#line.addText(words, around.marks);
      }
      return;
    }
    this.#context.notes.changed('list of tasks', 'boxes are signs');
    const isChecked = element.properties.checked === true;
    this.#line.addText(isChecked ? '☑ ' : '☐ ', around.marks);
  }

  #block(element: Element, around: Around): void {
    const { tagName } = element;
    if (tagName !== 'li') this.#flush();
    this.#noteAnchors(element);
    const parts = calloutOf(element);
    if (parts !== undefined && !parts.content.every(isBlank)) this.#callout(parts, around);
    else (this.#handlers[tagName] ?? this.#plain)(element, around);
  }

  #quoted(element: Element, around: Around): void {
    this.#line.addText('“', around.marks);
    for (const child of element.children) this.#walk(child, around);
    this.#line.addText('”', around.marks);
  }

  /** A paragraph, or a file that readers load as the export writes it. */
  #paragraph(element: Element, around: Around): void {
    const link = classesOf(element).includes('attachment') ? find(element, 'a') : undefined;
    const src = link === undefined ? undefined : attribute(link, 'href');
    if (src === undefined) {
      this.#plain(element, around);
      return;
    }
    this.#push({ _type: 'attachment', title: textOf(element).trim().slice(0, 200), src });
  }

  /** A video with a link to where it is, as the export writes it. */
  #linkedVideo(element: Element): void {
    const link = find(element, 'a');
    const url = link === undefined ? undefined : attribute(link, 'href');
    if (url === undefined) return;
    this.#context.notes.kept('video or embed');
    this.#push({ _type: 'videoLink', title: textOf(element).trim().slice(0, 200) || 'Video', url });
  }

  #heading(element: Element, around: Around): void {
    const { notes, headingShift } = this.#context;
    const level = Number(element.tagName.slice(1)) + headingShift;
    const isTop = this.#where === 'body' && around.level === 0;
    if (!isTop) {
      notes.changed('heading', 'inside another block it is a strong line');
      this.#strongLine(element, around);
      return;
    }
    const shown = Math.max(2, Math.min(5, level));
    if (headingShift > 0 || level > 5)
      notes.changed('heading', `level ${level - headingShift} is level ${shown}`);
    else notes.kept('heading');
    this.#style = styleOfLevel(shown);
    for (const child of element.children) this.#walk(child, around);
    this.#flush();
    this.#style = 'normal';
  }

  #strongLine(element: Element, around: Around): void {
    if (!/^h/.test(element.tagName))
      this.#context.notes.changed(`<${element.tagName}>`, 'is a strong line');
    const marks = [...around.marks, 'strong'];
    for (const child of element.children) this.#walk(child, { ...around, marks });
    this.#flush();
  }

  #quote(element: Element, around: Around): void {
    const before = this.#style;
    this.#style = 'blockquote';
    this.#context.notes.kept('quote');
    for (const child of element.children) this.#walk(child, { ...around, isQuote: true });
    this.#flush();
    this.#style = before;
  }

  #callout({ tone, title, content }: CalloutParts, around: Around): void {
    const inner = this.#context.blocks(content, 'callout', { ...around, level: 0, isQuote: false });
    if (inner.length === 0) return;
    this.#context.notes.kept('callout');
    const short = title?.slice(0, 120);
    this.#push({
      _type: 'callout',
      tone,
      ...(short === undefined ? {} : { title: short }),
      content: inner,
    });
  }

  #list(element: Element, around: Around): void {
    const { notes } = this.#context;
    const isNumbered = element.tagName === 'ol';
    const items = itemsOf(element, this.#context, this.#where, around);
    if (items.length === 0) return;
    if (around.level > 0 || !isNumbered) {
      notes.kept('list');
      for (const block of listBlocks(
        isNumbered ? 'number' : 'bullet',
        items,
        around.level + 1,
        this.#context,
      )) {
        this.#push(block);
      }
      if (isNumbered && startOf(element) !== 1)
        notes.changed('list', `begins with 1, not ${startOf(element)}`);
      return;
    }
    this.#numbered(items, startOf(element), classesOf(element));
  }

  /** A list that begins where another one ended goes on with it, and with what stands between. */
  #numbered(items: Item[], start: number, classes: readonly string[]): void {
    const { notes } = this.#context;
    const open = this.#openList;
    const between = open === undefined ? [] : this.#blocks.slice(open.to);
    const goesOn =
      open !== undefined &&
      start > 1 &&
      start === open.items.length + 1 &&
      between.length <= MAX_BETWEEN &&
      !between.some(isHeading);
    let from = this.#blocks.length;
    let all = items;
    if (goesOn) {
      notes.kept('numbers that go on');
      const [last = [], ...earlier] = open.items.toReversed();
      all = [...earlier.toReversed(), [...last, ...between], ...items];
      from = open.from;
      this.#blocks.length = from;
    } else if (start !== 1) notes.changed('list', `begins with 1, not ${start}`);
    const isMarked = classes.includes('steps') || (areSteps(all) && !classes.includes('list'));
    const asSteps = this.#where === 'body' && isMarked;
    notes.kept(asSteps ? 'steps' : 'list');
    const blocks = asSteps
      ? [stepsOf(all, this.#context)]
      : listBlocks('number', all, 1, this.#context);
    for (const block of blocks) this.#push(block);
    this.#openList = { from, to: this.#blocks.length, items: all };
  }

  #code(element: Element, around: Around): void {
    const code = codeOf(element);
    for (const image of [find(element, 'img')]) if (image) this.#picture(image, around, undefined);
    if (code === undefined) return;
    this.#context.notes.kept('code');
    this.#push(code);
  }

  #table(element: Element, around: Around): void {
    const { notes } = this.#context;
    const layout = layoutOf(element);
    if (layout !== undefined) {
      notes.changed('table', 'one cell is no table');
      for (const child of layout) this.#walk(child, around);
      this.#flush();
      return;
    }
    const table = tableOf(element, this.#context);
    if (table === undefined) return;
    notes.kept('table');
    this.#push(table);
  }

  #figure(element: Element, around: Around): void {
    if (classesOf(element).includes('video')) {
      this.#linkedVideo(element);
      return;
    }
    const caption = element.children.find((child) => isElement(child, 'figcaption'));
    const others = element.children.filter((child) => child !== caption);
    const images = find(element, 'img');
    const hasOne =
      images !== undefined && find(element, 'table', 'pre', 'iframe', 'video') === undefined;
    if (!hasOne) {
      this.#plain(element, around);
      return;
    }
    const text = caption === undefined ? undefined : textOf(caption).replace(/\s+/g, ' ').trim();
    this.#captioned(others, around, text);
    this.#flush();
  }

  #captioned(nodes: readonly Nodes[], around: Around, caption: string | undefined): void {
    let left = caption;
    for (const node of nodes) {
      if (node.type === 'element' && node.tagName === 'img') {
        this.#picture(node, around, left);
        left = undefined;
      } else if (node.type === 'element' && WRAPPERS.has(node.tagName)) {
        const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
        this.#noteAnchors(node);
        this.#captioned(node.children, { ...around, href: href ?? around.href }, left);
        if (find(node, 'img')) left = undefined;
      } else this.#walk(node, around);
    }
  }

  #picture(image: Element, around: Around, caption: string | undefined): void {
    const { notes } = this.#context;
    const instead = wordsInstead(image);
    if (instead !== undefined) {
      notes.changed('picture', instead === '' ? 'one of one pixel is left out' : 'a sign is text');
      this.#line.addText(instead, around.marks);
      return;
    }
    const alt = attribute(image, 'alt');
    if (isIcon(image) && this.#line.hasWords && alt !== undefined && this.#where !== 'cell') {
      notes.changed('picture', `a small one inside a line is its words: ${alt}`);
      this.#line.addText(alt, marksAround(around, this.#line));
      return;
    }
    if (image.tagName === 'img') this.#noteAnchors(image);
    const figure = figureOf(image, {
      ...(caption === undefined ? {} : { caption }),
      href: around.href,
      notes,
    });
    if (figure === undefined) return;
    if (figure.link !== undefined) notes.kept('link around a picture');
    const style = this.#style;
    this.#flush();
    this.#push(figure);
    this.#style = style;
  }

  #video(element: Element): void {
    const { notes } = this.#context;
    const video = videoOf(element);
    if (video === undefined) {
      if (!isBlank(element)) notes.lost('video', `${element.tagName} without an address`);
      return;
    }
    notes.kept('video or embed');
    this.#push(video);
  }

  #noteAnchors(element: Element): void {
    // Written by the export, so that browsers find it.
    if (element.properties.dataSlug !== undefined) return;
    const ids = [
      attribute(element, 'id'),
      element.tagName === 'a' ? attribute(element, 'name') : undefined,
    ];
    const found = ids.filter((id) => id !== undefined && !/\s/.test(id) && id.length <= 200);
    const anchors = [...new Set(found)].flatMap((id) => id ?? []);
    if (anchors.length === 0 || this.#where === 'footnote') return;
    if (
      anchors.some((id) => this.#context.footnotes.has(id) || /^(?:user-content-)?fnref/.test(id))
    )
      return;
    this.#context.notes.kept('anchor');
    if (this.#line.hasWords) this.#line.addInline({ _type: 'anchor', formerAnchors: anchors });
    else this.#anchors.push(...anchors);
  }

  #flush(): void {
    const text = this.#line.take(this.#style);
    if (text !== undefined) this.#push(text);
    else this.#anchors.push(...this.#line.takeAnchors());
  }

  #push(block: DraftBlock): void {
    for (const one of fitting(block, this.#where, this.#context.notes)) {
      this.#blocks.push(
        this.#anchors.length === 0 ? one : withAnchors(one, this.#anchors, 'before'),
      );
      this.#anchors = [];
    }
  }

  /** Anchors behind the last block lead to it. */
  #placeAnchors(): void {
    const last = this.#blocks.pop();
    if (last === undefined) return;
    this.#blocks.push(
      this.#anchors.length === 0 ? last : withAnchors(last, this.#anchors, 'behind'),
    );
    this.#anchors = [];
  }
}

function marksAround({ marks, href }: Around, line: Line): string[] {
  return href === undefined ? [...marks] : [...marks, line.linkTo(href)];
}

function isHeading(block: DraftBlock): boolean {
  return block._type === 'block' && /^h\d$/.test(block.style);
}

function styleOfLevel(level: number): TextStyle {
  return level <= 2 ? 'h2' : level === 3 ? 'h3' : level === 4 ? 'h4' : 'h5';
}

/** In a footnote there are paragraphs alone. */
function asPlainText({ listItem, level, ...text }: DraftText): DraftText {
  return { ...text, style: 'normal' };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // Taken as it is written: it cannot be decoded.
    return id;
  }
}
