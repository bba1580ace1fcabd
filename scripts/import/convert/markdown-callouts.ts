import type { Blockquote, Paragraph, RootContent, Strong } from 'mdast';
import { toneOf } from './callouts.ts';

/** Whether a node is written with a backslash before a sign, which then means itself; or begins so. */
export type IsEscaped = (node: RootContent, sign: string, where?: 'first') => boolean;

const OPENS =
  /^:{3,}\s*(?:\{\s*\.?([\w-]+)[^}]*\}|\[?([\w-]+)\]?)(?:[ \t]*(?:\[([^\]\n]*)\]|([^\n:]*)))?[ \t]*$/;
const CLOSES = /^:{3,}$/;

/** `::: note` up to `:::` is a callout, as pandoc and Docusaurus write it. */
export function fences(nodes: readonly RootContent[], isEscaped: IsEscaped): RootContent[] {
  const result: RootContent[] = [];
  const open: { kind: string; title: string; line: string; children: RootContent[] }[] = [];
  const put = (node: RootContent) => (open.at(-1)?.children ?? result).push(node);
  for (const node of nodes.flatMap((node) => (isEscaped(node, ':') ? [node] : splitFence(node)))) {
    const line = isEscaped(node, ':') ? undefined : lineOf(node);
    const start = line === undefined ? null : OPENS.exec(line);
    if (start !== null) {
      const title = (start[3] ?? start[4] ?? '').trim();
      const kind = (start[1] ?? start[2] ?? 'note').toLowerCase();
      open.push({ kind, title, line: start[0], children: [] });
    } else if (line !== undefined && CLOSES.test(line) && open.length > 0) {
      const done = open.pop();
      if (done) put(callout(done));
    } else put(node);
  }
  // Whoever forgot to close it loses nothing.
  for (const { line, children } of open) result.push(paragraph(line), ...children);
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
export function alert(quote: Blockquote, isEscaped: IsEscaped): void {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return;
  const [lead, ...rest] = first.children;
  if (lead?.type === 'strong') wordFirst(quote, first, lead);
  if (lead?.type !== 'text' || isEscaped(lead, '[', 'first')) return;
  const [found, word = '', title = ''] = ALERT.exec(lead.value) ?? [];
  if (found === undefined) return;
  lead.value = lead.value.slice(found.length);
  if (lead.value === '') first.children = rest[0]?.type === 'break' ? rest.slice(1) : rest;
  quote.children = first.children.length === 0 ? others : [first, ...others];
  const named = title.trim() === '' ? {} : { dataTitle: title.trim() };
  quote.data = { hName: 'div', hProperties: { dataCallout: word.toLowerCase(), ...named } };
}

/** A quote that begins with a strong `Note` or `Warning:` is a callout, as GitHub had them first. */
function wordFirst(quote: Blockquote, first: Paragraph, lead: Strong): void {
  const [only, ...more] = lead.children;
  const word = only?.type === 'text' && more.length === 0 ? only.value.replace(/[:.!]$/, '') : '';
  if (toneOf(word) === undefined) return;
  const rest = first.children.slice(1);
  const [next] = rest;
  if (next?.type === 'text') next.value = next.value.replace(/^\s*[:.–—-]?\s*/, '');
  const children = rest.filter((one) => one.type !== 'text' || one.value !== '');
  quote.children =
    children.length === 0
      ? quote.children.slice(1)
      : [{ ...first, children }, ...quote.children.slice(1)];
  quote.data = { hName: 'div', hProperties: { dataCallout: word.toLowerCase() } };
}
