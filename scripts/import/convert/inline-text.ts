import type { DraftInline, DraftLink, DraftSpan, DraftText, TextStyle } from './types.ts';

/** Collects the words of one paragraph, with their marks and links, as a browser would show them. */
export class Line {
  #children: DraftInline[] = [];
  #links: DraftLink[] = [];

  /** Whether it has words or signs of footnotes, beside anchors. */
  get hasWords(): boolean {
    return this.#children.some(
      (child) =>
        child._type === 'footnote' ||
        (child._type === 'span' && /[^\s\u00a0\u200b\ufeff]/.test(child.text)),
    );
  }

  /** Adds text in which spaces and line ends count as one space. */
  addText(text: string, marks: readonly string[]): void {
    this.#add(text.replace(/[ \t\n\r\f]+/g, ' '), marks);
  }

  addBreak(marks: readonly string[]): void {
    this.#add('\n', marks);
  }

  addInline(inline: DraftInline): void {
    this.#children.push(inline);
  }

  /** The key of a link to an address; equal ones in one paragraph share it. */
  linkTo(href: string): string {
    const known = this.#links.find((link) => link.href === href);
    if (known) return known._key;
    const _key = `l${this.#links.length}`;
    this.#links.push({ _type: 'link', _key, href });
    return _key;
  }

  /** Takes what was collected as a block, or undefined when there are no words; anchors stay. */
  take(style: TextStyle): DraftText | undefined {
    if (!this.hasWords) {
      this.#children = this.#children.filter(({ _type }) => _type === 'anchor');
      this.#links = [];
      return undefined;
    }
    const children = trimmed(this.#children);
    const used = new Set(children.flatMap((child) => (child._type === 'span' ? child.marks : [])));
    const markDefs = this.#links.filter(({ _key }) => used.has(_key));
    this.#children = [];
    this.#links = [];
    return { _type: 'block', style, children, markDefs };
  }

  /** Anchors that wait for words. */
  takeAnchors(): string[] {
    const anchors = this.#children.flatMap((child) =>
      child._type === 'anchor' ? child.formerAnchors : [],
    );
    this.#children = this.#children.filter(({ _type }) => _type !== 'anchor');
    return anchors;
  }

  #add(text: string, marks: readonly string[]): void {
    if (text === '') return;
    const last = this.#children.at(-1);
    const sorted = [...new Set(marks)].sort();
    const isApart = last?._type !== 'span' || last.marks.join() !== sorted.join();
    if (!isApart) last.text += /[ \n]$/.test(last.text) ? text.replace(/^ /, '') : text;
    else this.#children.push({ _type: 'span', text, marks: sorted });
  }
}

/** Without spaces at the ends, around line breaks, and doubled where two spans meet. */
function trimmed(children: readonly DraftInline[]): DraftInline[] {
  const spans: DraftInline[] = children.map((child) => ({ ...child }));
  let before = '\n';
  for (const child of spans) {
    if (child._type === 'footnote') before = 'x';
    if (child._type !== 'span') continue;
    if (/[ \n]$/.test(before)) child.text = child.text.replace(/^ +/, '');
    child.text = child.text.replace(/ *\n */g, '\n');
    if (child.text !== '') before = child.text;
  }
  trimBeforeBreaks(spans);
  trimEnd(spans);
  const merged: DraftInline[] = [];
  for (const child of spans) {
    if (child._type === 'anchor') addAnchor(merged, child);
    else if (child._type !== 'span') merged.push(child);
    else if (child.text !== '') addSpan(merged, child);
  }
  return merged;
}

/** Spaces before a line break that stands in a later span; anchors between them are no words. */
function trimBeforeBreaks(spans: readonly DraftInline[]): void {
  let after = '';
  for (const child of spans.toReversed()) {
    if (child._type === 'footnote') after = 'x';
    if (child._type !== 'span') continue;
    if (after.startsWith('\n')) child.text = child.text.replace(/ +$/, '');
    if (child.text !== '') after = child.text;
  }
}

function trimEnd(spans: DraftInline[]): void {
  for (const child of spans.toReversed()) {
    if (child._type === 'footnote') return;
    if (child._type !== 'span') continue;
    child.text = child.text.replace(/[\s\u00a0]+$/, '');
    if (child.text !== '') break;
  }
  for (const child of spans) {
    if (child._type === 'footnote') return;
    if (child._type !== 'span') continue;
    child.text = child.text.replace(/^[\s\u00a0]+/, '');
    if (child.text !== '') return;
  }
}

function addSpan(merged: DraftInline[], span: DraftSpan): void {
  const last = merged.at(-1);
  if (last?._type === 'span' && last.marks.join() === span.marks.join()) last.text += span.text;
  else merged.push(span);
}

/** Anchors side by side are one place. */
function addAnchor(merged: DraftInline[], anchor: Extract<DraftInline, { _type: 'anchor' }>): void {
  const last = merged.at(-1);
  if (last?._type === 'anchor') {
    last.formerAnchors = [...new Set([...last.formerAnchors, ...anchor.formerAnchors])];
  } else merged.push({ ...anchor });
}
