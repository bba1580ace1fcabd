import { type Attributes, readAttributes } from './attributes.ts';

/** A line that opens, closes or is a block of a site generator, beyond what Markdown has. */
export type Tag = {
  kind: 'open' | 'close';
  /** Whose sign it is: tags only close those of their own. */
  syntax: 'fence' | 'liquid' | 'hugo' | 'component';
  /** In small letters, without folders. */
  name: string;
  attributes: Attributes;
  /** Words behind the name that are no attributes. */
  title: string;
  indent: string;
  /** Whether it says itself that nothing follows that belongs to it. */
  isAlone: boolean;
  line: string;
};

const FENCE_END = /^(\s*):{3,}\s*$/;
const FENCE =
  /^(\s*):{3,}[ \t]*(?:\{([^}]*)\}|\[?([A-Za-z][\w-]*)\]?(?:\[([^\]]*)\])?(?:[ \t]*\{([^}]*)\})?)[ \t]*([^:]*?)[ \t]*:*$/;
const LIQUID = /^(\s*)\{%-?\s*(end)?([\w-]+)\s*(.*?)\s*-?%\}\s*$/;
const HUGO = /^(\s*)\{\{[<%]\s*(\/)?\s*([\w/-]+)\s*(.*?)\s*(\/)?[>%]\}\}\s*$/;
const COMPONENT =
  /^(\s*)<(\/)?([A-Z][\w.]*)((?:\s+(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^<>"'{}])*)?)>\s*$/;

/** The tag that a line is; undefined for lines of words. */
export function tagOf(line: string): Tag | undefined {
  return fenceOf(line) ?? signOf(line, LIQUID, 'liquid') ?? hugoOf(line) ?? componentOf(line);
}

function fenceOf(line: string): Tag | undefined {
  const end = FENCE_END.exec(line);
  if (end !== null) return tag('fence', 'close', '', '', line, end[1]);
  const found = FENCE.exec(line);
  if (found === null) return undefined;
  const [, indent, braces, name, label, more = '', rest = ''] = found;
  const attributes = readAttributes(braces ?? more);
  const named = attributes.words.find((one) => !one.startsWith('#'));
  // Quarto's callouts are called `callout-tip`.
  const word = (name ?? attributes.classes[0] ?? named ?? 'div').replace(/^callout-(?=\w)/, '');
  const title = label ?? rest;
  return { ...tag('fence', 'open', word, '', line, indent), attributes, title };
}

function signOf(line: string, pattern: RegExp, syntax: Tag['syntax']): Tag | undefined {
  const found = pattern.exec(line);
  if (found === null) return undefined;
  const [, indent, end, name = '', rest = ''] = found;
  return tag(syntax, end === undefined ? 'open' : 'close', name, rest, line, indent);
}

function hugoOf(line: string): Tag | undefined {
  const found = signOf(line, HUGO, 'hugo');
  return found === undefined ? undefined : { ...found, isAlone: /\/[>%]\}\}\s*$/.test(line) };
}

function componentOf(line: string): Tag | undefined {
  const found = COMPONENT.exec(line);
  if (found === null) return undefined;
  const [, indent, end, name = '', rest = ''] = found;
  const isAlone = /\/\s*$/.test(rest);
  const kind = end === undefined ? 'open' : 'close';
  return { ...tag('component', kind, name, rest.replace(/\/\s*$/, ''), line, indent), isAlone };
}

function tag(
  syntax: Tag['syntax'],
  kind: Tag['kind'],
  name: string,
  rest: string,
  line: string,
  indent = '',
): Tag {
  return {
    kind,
    syntax,
    name: (name.split('/').at(-1) ?? name).toLowerCase(),
    attributes: readAttributes(rest),
    title: '',
    indent,
    isAlone: false,
    line,
  };
}

const ONE_LINE = [
  /^(\s*)(<([A-Z][\w.]*)(?:\s[^<>]*)?(?<!\/)>)(.+)(<\/\3>)\s*$/,
  /^(\s*)(\{\{[<%]\s*([\w/-]+)[^{}]*[>%]\}\})(.+)(\{\{[<%]\s*\/\s*\3\s*[>%]\}\})\s*$/,
  /^(\s*)(\{%-?\s*([\w-]+)[^{}]*-?%\})(.+)(\{%-?\s*end\3\s*-?%\})\s*$/,
];

/** A block that stands on one line with its content, as three lines; tags over several lines as one. */
export function onOwnLines(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = ONE_LINE.map((pattern) => pattern.exec(line)).find((one) => one !== null);
    if (found) {
      const [, indent = '', open = '', , content = '', end = ''] = found;
      result.push(`${indent}${open}`, `${indent}${content.trim()}`, `${indent}${end}`);
      continue;
    }
    const length = lengthOfTag(lines, at);
    result.push(length === 1 ? line : lines.slice(at, at + length).join(' '));
    at += length - 1;
  }
  return result;
}

const MAX_TAG_LINES = 30;

/** How many lines a tag of a component takes that is not closed on its first one. */
function lengthOfTag(lines: readonly string[], from: number): number {
  if (!/^\s*<[A-Z][\w.]*(?:\s[^<>]*)?$/.test(lines[from] ?? '')) return 1;
  for (let at = from + 1; at < Math.min(lines.length, from + MAX_TAG_LINES); at += 1) {
    if (lines[at]?.trim() === '') return 1;
    if (/>\s*$/.test(lines[at] ?? '')) return at - from + 1;
  }
  return 1;
}
