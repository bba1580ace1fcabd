import type {
  Blockquote,
  Link,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast';

/** Attributes behind a heading, a picture or a link: `{#id .class width=50%}`. */
const ATTRIBUTES = /^\{:?((?:\s*(?:#[^\s{}]+|\.[\w-]+|[\w-]+=(?:"[^"]*"|[^\s{}"]+)))+)\s*\}/;
const AT_END = /\s*\{:?((?:\s*(?:#[^\s{}]+|\.[\w-]+|[\w-]+=(?:"[^"]*"|[^\s{}"]+)))+)\s*\}\s*$/;

type Attributes = Record<string, string | string[]>;

/** Whether a node is written with a backslash before a sign, which then means itself; or begins so. */
type IsEscaped = (node: RootContent, sign: string, where?: 'first') => boolean;

/**
 * Applies what pandoc, Kramdown, GitHub's callouts and static site generators write beyond Markdown.
 * @param content what the tree was read from.
 */
export function pandoc(root: Root, content: string): Root {
  const isEscaped: IsEscaped = ({ position }, sign, where) => {
    const source = content.slice(position?.start.offset, position?.end.offset);
    const written = `\\${sign}`;
    return where === 'first' ? source.startsWith(written) : source.includes(written);
  };
  return {
    ...root,
    children: fences(root.children, isEscaped).map((node) => one(node, isEscaped)),
  };
}

function one<Node extends RootContent>(node: Node, isEscaped: IsEscaped): Node {
  if ('children' in node) {
    const isFlow = node.type === 'blockquote' || node.type === 'listItem';
    const children: unknown[] = isFlow
      ? fences(node.children as RootContent[], isEscaped)
      : node.children;
    Object.assign(node, {
      children: children.map((child) => one(child as RootContent, isEscaped)),
    });
  }
  if (node.type === 'blockquote') alert(node, isEscaped);
  if (isEscaped(node, '{')) return node;
  if (node.type === 'heading') headingAttributes(node.children, node);
  if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'link') {
    inlineAttributes(node);
  }
  return node;
}

function headingAttributes(children: PhrasingContent[], node: { data?: object }): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const found = AT_END.exec(last.value);
  if (found?.[1] === undefined) return;
  last.value = last.value.slice(0, found.index);
  node.data = { ...node.data, hProperties: attributesOf(found[1]) };
}

/** Behind a picture or a link they are its own, with one more reason to keep a width. */
function inlineAttributes({ children }: Paragraph | TableCell | Link): void {
  for (const [at, child] of children.entries()) {
    const next = children[at + 1];
    if ((child.type !== 'image' && child.type !== 'link') || next?.type !== 'text') continue;
    const found = ATTRIBUTES.exec(next.value);
    if (found?.[1] === undefined) continue;
    next.value = next.value.slice(found[0].length);
    child.data = { ...child.data, hProperties: attributesOf(found[1]) };
  }
}

function attributesOf(text: string): Attributes {
  const attributes: Attributes = {};
  const classes: string[] = [];
  for (const [word] of text.matchAll(/#[^\s{}]+|\.[\w-]+|[\w-]+=(?:"[^"]*"|[^\s{}"]+)/g)) {
    if (word.startsWith('#')) attributes.id = word.slice(1);
    else if (word.startsWith('.')) classes.push(word.slice(1));
    else {
      const [name = '', ...value] = word.split('=');
      if (name === 'width' || name === 'height')
        attributes[name] = value.join('=').replace(/^"|"$/g, '');
    }
  }
  if (classes.length > 0) attributes.className = classes;
  return attributes;
}

const OPENS =
  /^:{3,}\s*(?:\{\s*\.?([\w-]+)[^}]*\}|\[?([\w-]+)\]?)(?:[ \t]*(?:\[([^\]\n]*)\]|([^\n:]*)))?[ \t]*$/;
const CLOSES = /^:{3,}$/;

/** `::: note` up to `:::` is a callout, as pandoc and Docusaurus write it. */
function fences(nodes: readonly RootContent[], isEscaped: IsEscaped): RootContent[] {
  const result: RootContent[] = [];
  const open: { kind: string; title: string; children: RootContent[] }[] = [];
  const put = (node: RootContent) => (open.at(-1)?.children ?? result).push(node);
  for (const node of nodes.flatMap((node) => (isEscaped(node, ':') ? [node] : splitFence(node)))) {
    const line = isEscaped(node, ':') ? undefined : lineOf(node);
    const start = line === undefined ? null : OPENS.exec(line);
    if (start !== null) {
      const title = (start[3] ?? start[4] ?? '').trim();
      open.push({ kind: (start[1] ?? start[2] ?? 'note').toLowerCase(), title, children: [] });
    } else if (line !== undefined && CLOSES.test(line) && open.length > 0) {
      const done = open.pop();
      if (done) put(callout(done));
    } else put(node);
  }
  // Whoever forgot to close it loses nothing.
  for (const left of open.toReversed()) result.push(...left.children);
  return result;
}

function callout({
  kind,
  title,
  children,
}: {
  kind: string;
  title: string;
  children: RootContent[];
}): RootContent {
  const hProperties = { dataCallout: kind, ...(title === '' ? {} : { dataTitle: title }) };
  return {
    type: 'blockquote',
    children: children as never,
    data: { hName: 'div', hProperties },
  };
}

/** The text of a paragraph that is one line of plain text. */
function lineOf(node: RootContent): string | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [only] = node.children;
  return only?.type === 'text' && !only.value.includes('\n') ? only.value.trim() : undefined;
}

/** Signs of a callout that stand on lines of their own inside a paragraph become paragraphs. */
function splitFence(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const lead = node.children[0];
  const last = node.children.at(-1);
  const pieces: RootContent[] = [node];
  if (lead?.type === 'text') {
    const [line = '', ...others] = lead.value.split('\n');
    if (OPENS.test(line.trim()) && others.length > 0) {
      lead.value = others.join('\n');
      pieces.unshift(paragraph(line));
    }
  }
  if (last?.type === 'text') {
    const lines = last.value.split('\n');
    if (CLOSES.test(lines.at(-1)?.trim() ?? '') && lines.length > 1) {
      last.value = lines.slice(0, -1).join('\n');
      pieces.push(paragraph(':::'));
    }
  }
  return pieces;
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: value.trim() }] };
}

const ALERT = /^\[!([a-z]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/i;

/** A quote that begins with `[!NOTE]` is a callout; what follows on the line is its title. */
function alert(quote: Blockquote, isEscaped: IsEscaped): void {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return;
  const [lead, ...rest] = first.children;
  if (lead?.type !== 'text' || isEscaped(lead, '[', 'first')) return;
  const [found, word = '', title = ''] = ALERT.exec(lead.value) ?? [];
  if (found === undefined) return;
  lead.value = lead.value.slice(found.length);
  if (lead.value === '') first.children = rest[0]?.type === 'break' ? rest.slice(1) : rest;
  quote.children = first.children.length === 0 ? others : [first, ...others];
  const named = title.trim() === '' ? {} : { dataTitle: title.trim() };
  quote.data = { hName: 'div', hProperties: { dataCallout: word.toLowerCase(), ...named } };
}
