const OPENS = /^(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})([^`]*)$/;
const HIGHLIGHT = /^\s*(?:\{%-?\s*highlight\s|\{\{[<%]\s*highlight\s)/;
const HIGHLIGHT_END =
  /^\s*(?:\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*\/\s*highlight\s*[>%]\}\})\s*$/;

/** Which lines are code between fences, the fences too: signs in them mean themselves. */
export function codeLines(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  let isHighlight = false;
  return lines.map((line) => {
    if (isHighlight) {
      isHighlight = !HIGHLIGHT_END.test(line);
      return true;
    }
    if (fence !== undefined) {
      const bare = line.trim();
      const isEnd = bare.startsWith(fence) && bare === (fence[0] ?? '').repeat(bare.length);
      if (isEnd) fence = undefined;
      return true;
    }
    fence = OPENS.exec(line)?.[2];
    isHighlight = HIGHLIGHT.test(line);
    return fence !== undefined || isHighlight;
  });
}

/** Code between tags of Jekyll and Hugo as code between fences. */
export function asFences(lines: readonly string[]): string[] {
  return lines.map((line) => {
    if (HIGHLIGHT_END.test(line)) return '```';
    if (!HIGHLIGHT.test(line)) return line;
    const language = /highlight\s+"?([\w+#.-]+)/.exec(line)?.[1] ?? '';
    return `\`\`\`${language}`;
  });
}

/** The spans of code of one line stay as they are; the rest is changed. */
export function outsideCode(line: string, change: (text: string) => string): string {
  if (!line.includes('`')) return change(line);
  const parts = line.split(/(`+)/);
  let result = '';
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const end = part.startsWith('`') ? parts.indexOf(part, at + 1) : -1;
    if (end === -1) result += part.startsWith('`') ? part : change(part);
    else {
      result += parts.slice(at, end + 1).join('');
      at = end;
    }
  }
  return result;
}
