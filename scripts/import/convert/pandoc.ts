import type {
  Code,
  FootnoteDefinition,
  Link,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast';
import { alert, fences, type IsEscaped } from './markdown-callouts.ts';

/** Attributes behind a heading, a picture or a link: `{#id .class width=50%}`. */
const ATTRIBUTES = /^\{:?((?:\s*(?:#[^\s{}]+|\.[\w-]+|=\w+|[\w-]+=(?:"[^"]*"|[^\s{}"]+)))+)\s*\}/;
const AT_END = /\s*\{:?((?:\s*(?:#[^\s{}]+|\.[\w-]+|[\w-]+=(?:"[^"]*"|[^\s{}"]+)))+)\s*\}\s*$/;

type Attributes = Record<string, string | string[]>;

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
  const children = fences(root.children, isEscaped).map((node) => one(node, isEscaped));
  return { ...root, children: [...children, ...uncalled(children)] };
}

/** Footnotes that no sign leads to, or a second one of one name, as paragraphs: readers would see nothing of them. */
function uncalled(children: readonly RootContent[]): RootContent[] {
  const called = new Set<string>();
  const found: FootnoteDefinition[] = [];
  const visit = (node: RootContent, within?: string) => {
    // One that calls itself is called by nobody.
    if (node.type === 'footnoteReference' && node.identifier !== within)
      called.add(node.identifier);
    if (node.type === 'footnoteDefinition') found.push(node);
    const inner = node.type === 'footnoteDefinition' ? node.identifier : within;
    if ('children' in node) for (const child of node.children) visit(child, inner);
  };
  for (const child of children) visit(child);
  const known = new Set<string>();
  return found.flatMap(({ identifier, children: text }) => {
    const isShown = called.has(identifier) && !known.has(identifier);
    known.add(identifier);
    return isShown ? [] : text;
  });
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
  if (node.type === 'code') nameOfFile(node);
  if (node.type === 'blockquote') alert(node, isEscaped);
  if (node.type === 'heading') headingAttributes(node.children, node, isEscaped);
  if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'link') {
    inlineAttributes(node, isEscaped);
  }
  return node;
}

/** The file that a piece of code says it is of, behind its language: `title="a.js"`. */
function nameOfFile(code: Code): void {
  const braces = /^\{[^}]*\}/.exec(`${code.lang ?? ''} ${code.meta ?? ''}`)?.[0];
  const language = /\.([\w+#-]+)/.exec(braces ?? '')?.[1];
  // Pandoc's `{#id .language}`; the words apart are no language.
  if (braces?.startsWith('{#') && language !== undefined) code.lang = language;
  const found = /(?:title|file(?:name)?)\s*=\s*(?:"([^"]+)"|'([^']+)'|(\S+))|^\[([^\]]+)\]/.exec(
    code.meta ?? '',
  );
  const [name] = found?.slice(1).filter((one) => one !== undefined) ?? [];
  if (name !== undefined) code.data = { ...code.data, hProperties: { dataFilename: name } };
}

function headingAttributes(
  children: PhrasingContent[],
  node: { data?: object },
  isEscaped: IsEscaped,
): void {
  const last = children.at(-1);
  if (last?.type !== 'text' || isEscaped(last, '{')) return;
  const found = AT_END.exec(last.value);
  if (found?.[1] === undefined) return;
  last.value = last.value.slice(0, found.index);
  node.data = { ...node.data, hProperties: attributesOf(found[1]) };
}

const MAY_HAVE = new Set(['image', 'link', 'emphasis', 'strong', 'inlineCode', 'delete']);

/** Behind a picture, a link or words with a mark they are its own, with one more reason to keep a width. */
function inlineAttributes({ children }: Paragraph | TableCell | Link, isEscaped: IsEscaped): void {
  for (const [at, child] of children.entries()) {
    const next = children[at + 1];
    if (!MAY_HAVE.has(child.type) || next?.type !== 'text') continue;
    if (isEscaped(next, '{', 'first')) continue;
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
