/** Where a text stands: on lines of its own, or where it has to stay on one line. */
export type Place = 'lines' | 'heading' | 'cell';

/** A text without marks as inline Markdown, which a CommonMark parser reads as the same text. */
export function plainMarkdown(text: string, place: Place = 'lines'): string {
  return settled(escaped(text), place);
}

/** Inline Markdown for its place: lines trimmed, breaks written, no line begins a block. */
export function settled(inline: string, place: Place = 'lines'): string {
  const lines = inline.split('\n').map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''));
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const shown = lines.slice(first, last + 1);
  if (place === 'cell') return shown.join('<br>');
  // A heading ends at its line, and signs behind a space at its end would count as its closing.
  if (place === 'heading') return shown.join('<br>').replace(/(?<=^|[ \t])#+$/, '\\$&');
  return shown.map(withoutBlockStart).join('\\\n');
}

/** Signs that would begin a heading, a list, a rule, an underline or the line below a table's head. */
function withoutBlockStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}|[-+])(?=[ \t]|$)/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:[ \t]|$))/, '$1\\')
    .replace(/^(?:-(?=[-:\s|\\]*$)|=(?==*$)|:(?=-))/, '\\$&');
}

const SPECIAL = /[\\`*[\]<>~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;

/** Escapes what has a meaning inside a line. `isOpen`: something follows without a space. */
export function escaped(text: string, isOpen = false): string {
  return text.replace(/\S+/g, (word, at: number) => {
    const safe = word.replace(SPECIAL, '\\$&');
    const rest = text.slice(at + word.length);
    const isFree = rest === '' ? !isOpen : !/^[ \t]*\n/.test(rest);
    return safe === word && isFree ? word : safe.replace(ADDRESS, '\\$&');
  });
}

/** What GitHub's Markdown takes for the start of an address, to which all up to a space belongs. */
const ADDRESS = /(?<=https?):(?=\/)|(?<=www)\.|(?<=\w)@(?=\w)/gi;

/** Code inside a line, in a fence longer than any that it holds. */
export function codeMarkdown(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1);
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return fence + space + code + space + fence;
}

/** A link with its text, which is Markdown already. */
export function linkMarkdown(text: string, href: string): string {
  return `[${text}](${linkAddress(href)})`;
}

/** Places that old addresses lead to. */
export function formerMarkdown(ids: readonly string[]): string {
  return ids.map((id) => `<a id="${id.replace(/[&"<>]/g, encodeSign)}"></a>`).join('');
}

function encodeSign(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

/** What follows an address to lead to a place in its page. */
export function fragment(anchor: string | null): string {
  return anchor === null ? '' : `#${encodeURIComponent(anchor)}`;
}

export function linkAddress(href: string): string {
  return href
    .replace(/[\s<>`]/g, encodeURIComponent)
    .replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
    .replace(/&(?=#?\w+;)/g, '&amp;');
}

/** The length of the longest run of backticks in a code. */
export function longestRun(code: string): number {
  return Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
}
