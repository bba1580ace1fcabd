/** What nobody writes by accident: a heading, a fence, a quote, bold, a link. */
const SIGNS = [
  /^#{1,6} +\S/m,
  /^(?:```|~~~)/m,
  /^> +\S/m,
  /(?<![\w*])\*\*(?=\S)[^*\n]+(?<=\S)\*\*(?![\w*])/,
  /(?<![\w_])__(?=\S)[^_\n]+(?<=\S)__(?![\w_])/,
  /\[[^\]\n]+\]\((?:https?:|mailto:|tel:|\/|#)[^)\s]*\)/,
];

const LIST_ITEM = /^\s*(?:[-*+]|\d{1,3}[.)]) +\S/;
const FENCE = /^\s*(?:```|~~~)/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;

/** Facts about a file that some editors keep above its text. */
const FRONT_MATTER = /^---\n(?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n)+---\n/;

/** Whether a text was written in Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = unified(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const isInPairs = lines.some((line, at) => {
    const next = lines[at + 1] ?? '';
    return TABLE_ROW.test(line) ? isTableLine(next) : LIST_ITEM.test(line) && LIST_ITEM.test(next);
  });
  return isInPairs || SIGNS.some((sign) => sign.test(unified(text)));
}

/** Markdown as HTML; HTML in it stays text. The parser is fetched when somebody pastes Markdown. */
export async function markdownToHtml(text: string): Promise<string> {
  const [{ micromark }, { gfm, gfmHtml }] = await Promise.all([
    import('micromark'),
    import('micromark-extension-gfm'),
  ]);
  const source = withTableRules(unified(text).replace(FRONT_MATTER, ''));
  return micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** A table that was typed without the line of dashes below its first row gets one. */
function withTableRules(text: string): string {
  const lines = text.split('\n');
  let isInTable = false;
  let isInCode = false;
  return lines
    .flatMap((line, at) => {
      if (FENCE.test(line)) isInCode = !isInCode;
      const isFirst = !isInTable && !isInCode && TABLE_ROW.test(line);
      const next = lines[at + 1] ?? '';
      isInTable = TABLE_ROW.test(line);
      if (!isFirst || TABLE_RULE.test(next) || !TABLE_ROW.test(next)) return [line];
      const cells = line.trim().slice(1, -1).split('|').length;
      return [line, `|${' --- |'.repeat(cells)}`];
    })
    .join('\n');
}

function isTableLine(line: string): boolean {
  return TABLE_RULE.test(line) || TABLE_ROW.test(line);
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
