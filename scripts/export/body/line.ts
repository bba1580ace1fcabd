import type { ElementContent } from 'hast';
import type { Writing } from './context.ts';
import { isFields, objects, refOf, type Stored, strings, words } from './fields.ts';
import { element, text } from './nodes.ts';
import { folded } from './slug.ts';

const TAG_OF: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  underline: 'u',
  'strike-through': 's',
  kbd: 'kbd',
  sub: 'sub',
  sup: 'sup',
};

/** The words of a text block with their marks, links, footnotes and anchors. */
export function lineNodes(block: Stored, writing: Writing): ElementContent[] {
  const links = new Map(objects(block.markDefs).map((mark) => [words(mark._key), mark]));
  const nodes: ElementContent[] = [];
  const children = objects(block.children);
  for (let at = 0; at < children.length; ) {
    const child = children[at] ?? {};
    const link = linkKey(child, links);
    if (link === undefined) {
      nodes.push(...inlineNodes(child, links, writing));
      at += 1;
      continue;
    }
    // Spans of one link are one link.
    const from = at;
    while (at < children.length && linkKey(children[at] ?? {}, links) === link) at += 1;
    const inner = children.slice(from, at).flatMap((one) => inlineNodes(one, links, writing));
    const href = hrefOf(links.get(link), writing);
    nodes.push(...(href === undefined ? inner : [element('a', { href }, inner)]));
  }
  return nodes;
}

function linkKey(
  child: Stored,
  links: ReadonlyMap<string | undefined, Stored>,
): string | undefined {
  return strings(child.marks).find((mark) => links.has(mark));
}

/** The address of a link, or undefined when what it leads to is not exported. */
export function hrefOf(link: Stored | undefined, writing: Writing): string | undefined {
  if (link === undefined) return undefined;
  const id = refOf(link.reference);
  if (id !== undefined) {
    const href = writing.article(id, words(link.anchor));
    if (href === undefined) writing.note(`a link to an article that is not exported: ${id}`);
    return href;
  }
  const href = words(link.href);
  return href === undefined ? undefined : writing.link(href);
}

function inlineNodes(
  child: Stored,
  links: ReadonlyMap<string | undefined, Stored>,
  writing: Writing,
): ElementContent[] {
  if (child._type === 'anchor') return anchorNodes(strings(child.formerAnchors));
  if (child._type === 'footnote') return [footnoteSign(child, writing)];
  const own = typeof child.text === 'string' ? child.text : '';
  const marks = strings(child.marks).filter((mark) => !links.has(mark));
  return marks.toSorted().reduceRight<ElementContent[]>((inner, mark) => {
    const tag = TAG_OF[mark];
    return tag === undefined ? inner : [element(tag, {}, inner)];
  }, lines(own));
}

/** Line breaks as elements; everything else as it is. */
function lines(value: string): ElementContent[] {
  return value
    .split('\n')
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [element('br', {})]),
      ...(line === '' ? [] : [text(line)]),
    ]);
}

/** Places that old addresses lead to. */
export function anchorNodes(ids: readonly string[]): ElementContent[] {
  return ids.map((id) => element('a', { id }));
}

function footnoteSign(child: Stored, writing: Writing): ElementContent {
  const n = writing.footnotes.length + 1;
  const item = element('li', { id: `fn-${n}` });
  writing.footnotes.push(item);
  item.children = objects(child.content).map((block) =>
    element('p', {}, lineNodes(block, writing)),
  );
  const link = element('a', { href: `#fn-${n}`, dataFootnoteRef: '', id: `fnref-${n}` }, [
    text(String(n)),
  ]);
  return element('sup', {}, [link]);
}

/** The id under which browsers find a heading; not one of the old ones. */
export function slugOfHeading(block: Stored): string {
  return folded(
    objects(block.children)
      .map((child) => (isFields(child) && typeof child.text === 'string' ? child.text : ''))
      .join(''),
  );
}
