import { codeLines, outsideCode } from './code.ts';

/** Elements that HTML ends by a tag alone: what follows would be theirs, and not be shown. */
const NAMES =
  'iframe video audio object canvas textarea select button script style title noscript a div span p td section'
    .split(' ')
    .join('|');
const ALONE = new RegExp(`<(${NAMES})((?:\\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?)/>`, 'gi');
const OPENS = new RegExp(`<(?:${NAMES})(?:\\s[^<>]*)?$`, 'i');
const PLAYER = /^\s*<(?:iframe|video|audio)\b[^<>]*\/>\s*$/i;
const MAX_LINES = 30;

/** Elements that say by `/>` that they hold nothing, as MDX may, with an end that HTML knows. */
export function closedElements(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const length = isCode[at] ? 1 : lengthOfTag(lines, at);
    const whole =
      length === 1
        ? line
        : [line, ...lines.slice(at + 1, at + length).map((one) => one.trim())].join(' ');
    if (isCode[at]) result.push(line);
    // Markdown reads what follows a line of HTML as HTML, up to an empty one.
    else result.push(outsideCode(whole, closed), ...(PLAYER.test(whole) ? [''] : []));
    at += length - 1;
  }
  return result;
}

function closed(text: string): string {
  return text.replace(ALONE, '<$1$2></$1>');
}

/** How many lines a tag takes that ends with `/>` on a later one. */
function lengthOfTag(lines: readonly string[], from: number): number {
  if (!OPENS.test(lines[from] ?? '')) return 1;
  for (let at = from + 1; at < Math.min(lines.length, from + MAX_LINES); at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || line.includes('<')) return 1;
    if (line.includes('>')) return /\/>\s*$/.test(line) ? at - from + 1 : 1;
  }
  return 1;
}
