import type { Element, Nodes, RootContent } from 'hast';

/** Elements that stand on lines of their own; all others are parts of a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol object p pre section summary table tbody td tfoot th thead tr ul video audio embed'.split(
    ' ',
  ),
);

/** Parts of a line that need no word in the report: they have no look, or one that is kept. */
const INLINES = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark meter output picture progress q rp rt ruby s samp select small source span strike strong sub sup textarea time tt u var wbr button nobr optgroup option marquee blink summary track col colgroup slot svg'.split(
    ' ',
  ),
);

/** Whether HTML has an element of this name, or it says nothing: others may have meant something. */
export function isKnownInline({ tagName }: Element): boolean {
  return INLINES.has(tagName);
}

export function isBlockElement({ tagName }: Element): boolean {
  return BLOCKS.has(tagName);
}

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** An attribute as text; undefined when it is absent or empty. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === null || value === undefined || value === false) return undefined;
  const text = Array.isArray(value) ? value.join(' ') : String(value === true ? name : value);
  return text.trim() === '' ? undefined : text.trim();
}

export function classesOf(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** A property of a style attribute, in small letters. */
export function styleOf(element: Element, property: string): string | undefined {
  const style = attribute(element, 'style');
  const found = style?.match(new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i'))?.[1];
  return found?.trim().toLowerCase();
}

/** Every text below a node, as it is written. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The text of a node as it is shown, what stands on lines of its own apart. */
export function shownText(
  node: Nodes,
  isLeftOut: (element: Element) => boolean = () => false,
): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isLeftOut(node))) return '';
  const text = node.children.map((child) => shownText(child, isLeftOut)).join('');
  if (node.type !== 'element') return text;
  const isApart = BLOCKS.has(node.tagName) || ['br', 'img'].includes(node.tagName);
  return isApart ? `\n${text}\n` : text;
}

/** Elements below a node that match, in reading order. */
export function* findAll(node: Nodes, matches: (element: Element) => boolean): Generator<Element> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (isElement(child) && matches(child)) yield child;
    yield* findAll(child, matches);
  }
}

export function find(node: Nodes, ...names: string[]): Element | undefined {
  return findAll(node, ({ tagName }) => names.includes(tagName)).next().value;
}

/** Whether a node shows nothing: spaces, comments, line breaks. */
export function isBlank(node: RootContent): boolean {
  if (node.type === 'text') return /^[\s\u00a0\u200b\ufeff]*$/.test(node.value);
  if (node.type !== 'element') return true;
  if (node.tagName === 'br') return true;
  if (
    ['img', 'iframe', 'hr', 'video', 'audio', 'embed', 'object', 'input'].includes(node.tagName)
  ) {
    return false;
  }
  return node.children.every((child) => isBlank(child as RootContent));
}
