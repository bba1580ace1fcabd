import { readAttributes } from './attributes.ts';
import type { Tag } from './tags.ts';

/** `!!! note "Title"`, `??? info` and `=== "Tab"` of MkDocs. */
const MKDOCS = /^(\s*)(!!!|\?\?\?\+?|===[!+]?)\s+(.*)$/;
const STEP = 4;

type Indented = { tag: Tag; body: string[]; length: number };

/** A block whose content is what is indented below its first line. */
export function indentedBlock(lines: readonly string[], from: number): Indented | undefined {
  const found = MKDOCS.exec(lines[from] ?? '');
  if (found === null) return undefined;
  const [line, indent = '', sign = '', rest = ''] = found;
  const isTab = sign.startsWith('===');
  if (isTab ? !/^"[^"]+"\s*$/.test(rest) : !/^[\w-]/.test(rest)) return undefined;
  const length = lengthBelow(lines, from, indent.length + STEP);
  const body = lines.slice(from + 1, from + length).map((one) => one.slice(STEP));
  const name = isTab ? 'tab' : 'callout';
  // Where the note stands beside the text is no title.
  const attributes = readAttributes(rest.replace(/\s+(?:inline|end)(?=\s|$)/g, ''));
  return {
    tag: {
      kind: 'open',
      syntax: 'liquid',
      name,
      attributes,
      title: '',
      indent,
      isAlone: false,
      line,
    },
    body,
    length,
  };
}

/** Lines that are empty or indented so far, without the empty ones at the end. */
function lengthBelow(lines: readonly string[], from: number, depth: number): number {
  let length = 1;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!line.startsWith(' '.repeat(depth))) break;
    length = at - from + 1;
  }
  return length;
}
