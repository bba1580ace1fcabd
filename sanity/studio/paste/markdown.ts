/** What nobody writes by accident: a heading, a fence, a quote, bold, a link. */
const SIGNS = [
  /^#{1,6} +\S/m,
  /^\S.*\n(?:={3,}|-{3,})[ \t]*$/m,
  /^(?:```|~~~)/m,
  /^> +\S/m,
  /(?<![\w*])\*\*(?=\S)[^*\n]+(?<=\S)\*\*(?![\w*])/,
  /(?<![\w_])__(?=\S)[^_\n]+(?<=\S)__(?![\w_])/,
  /\[[^\]\n]+\]\((?:https?:|mailto:|tel:|\/|#)[^)\s]*\)/,
];

/** In prose only: emphasis, code in a line, images, links and footnotes at the end. */
const SIGNS_IN_PROSE = [
  /(?<![\w*])\*(?=\p{L})[^*\n]*(?<=\S)\*(?![\w*])/u,
  /(?<!~)~~(?=\S)[^~\n]+(?<=\S)~~(?!~)/,
  /(?<!`)`[^`\n]+`(?!`)/,
  /\[[^\]\n]+\]\(<(?:https?:|mailto:|tel:|\/|#)[^)\n]*\)/,
  /\[[^\]\n]+\]\((?:https?:|mailto:|\/)[^)\s]* +["'(][^\n]*\)/,
  /!\[[^\]\n]*\]\([^)\n]+\)/,
  /^\[\^?[^\]\n]+\]: *\S/m,
  /<https?:\/\/[^>\s]+>/,
];

/** Signs that mail and chat programs put before the lines of a list. */
const DOTS = /^([ \t]*)[•◦▪‣·●○■][ \t\u00a0]+(?=\S)/gm;

const LIST_ITEM = /^\s*(?:[-*+]|\d{1,3}[.)]) +\S/;
const FENCE = /^\s*(?:```|~~~)/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;

/** Facts about a file that some editors keep above its text. */
const FRONT_MATTER = /^---\n(?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n)+---\n/;

/**
 * Whether a text was written in Markdown.
 * @param isProse false for what a program shows as code, where fewer signs mean Markdown.
 */
export function looksLikeMarkdown(text: string, isProse = true): boolean {
  const lines = unified(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const isInPairs = lines.some((line, at) => {
    const next = lines[at + 1] ?? '';
    return TABLE_ROW.test(line) ? isTableLine(next) : LIST_ITEM.test(line) && LIST_ITEM.test(next);
  });
  const isTable = lines.some(
    (line, at) => line.includes('|') && TABLE_RULE.test(lines[at + 1] ?? ''),
  );
  const signs = isProse ? [...SIGNS, ...SIGNS_IN_PROSE] : SIGNS;
  return isInPairs || isTable || signs.some((sign) => sign.test(unified(text)));
}

/** Markdown as HTML; of HTML in it only what marks words is read, all else stays text. The parser is fetched when somebody pastes Markdown. */
export async function markdownToHtml(text: string): Promise<string> {
  const [{ micromark }, { gfm, gfmHtml }] = await Promise.all([
    import('micromark'),
    import('micromark-extension-gfm'),
  ]);
  const source = withTableRules(unified(text).replace(FRONT_MATTER, ''));
  const html = micromark(source, {
    // Pictures may come along as data; other addresses are checked where links are read.
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return withMarks(html);
}

const CODE = /(<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>)/;
/** What Markdown has no signs for. */
const MARKS = 'kbd|sub|sup|u|s|del';

/** Outside of code: marks and breaks that are written as HTML, and without comments. */
function withMarks(html: string): string {
  const pieces = html.split(CODE);
  return pieces
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece
            .replace(/&lt;!--[\s\S]*?--&gt;/g, '')
            .replace(/&lt;br\s*\/?&gt;/gi, '<br>')
            .replace(new RegExp(`&lt;(${MARKS})&gt;(.+?)&lt;/\\1&gt;`, 'gi'), '<$1>$2</$1>')
            .replace(/&lt;summary&gt;(.+?)&lt;\/summary&gt;/gi, '<strong>$1</strong>')
            .replace(/&lt;\/?details(?:\sopen)?&gt;/gi, ''),
    )
    .join('');
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
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(DOTS, '$1- ')
    .replace(/^(#{1,6})\u00a0/gm, '$1 ');
}
