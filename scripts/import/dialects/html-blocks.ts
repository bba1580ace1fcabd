import { codeLines } from './code.ts';
import { lostLine } from './write.ts';

const OPEN = /^(\s*)<([a-z][\w-]*)\b([^<>]*\bmarkdown(?:=(?:"[^"]*"|\w+))?(?=[\s>])[^<>]*)>(.*)$/;
const ABBREVIATION = /^\*\[([^\]]+)\]:\s*(.+)$/;

/** Elements that say their content is Markdown, with the empty lines by which every reader knows it. */
export function htmlBlocks(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const result: string[] = [];
  const open: { name: string; depth: number; extra: number | undefined }[] = [];
  for (const [at, line] of lines.entries()) {
    const abbreviation = isCode[at] ? null : ABBREVIATION.exec(line);
    const found = isCode[at] ? null : OPEN.exec(line);
    const last = open.at(-1);
    if (abbreviation !== null)
      result.push(lostLine('abbreviation', `${abbreviation[1]}: ${abbreviation[2]}`), '');
    else if (found !== null) {
      const [, indent = '', name = '', attributes = '', rest = ''] = found;
      const plain = attributes.replace(/\s*\bmarkdown(?:=(?:"[^"]*"|\w+))?(?=[\s>]|$)/, '');
      const end = rest.lastIndexOf(`</${name}>`);
      result.push('', `${indent}<${name}${plain}>`, '');
      if (rest.trim() !== '') result.push(end === -1 ? rest.trim() : rest.slice(0, end).trim());
      if (end !== -1) result.push('', `${indent}${rest.slice(end)}`, '');
      else open.push({ name, depth: indent.length, extra: undefined });
    } else if (!isCode[at] && last !== undefined && line.trim() === `</${last.name}>`) {
      result.push('', line, '');
      open.pop();
    } else {
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      if (last !== undefined && line.trim() !== '') last.extra ??= indent - last.depth;
      // What only stands further in because its element does would be code.
      const extra = last?.extra !== undefined && last.extra > 3 ? last.extra : 0;
      result.push(line.slice(Math.min(indent, extra)));
    }
  }
  return result;
}
