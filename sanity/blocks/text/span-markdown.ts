import type { Addresses } from '../markdown.ts';
import { codeMarkdown, escaped, linkMarkdown } from '../markdown-text.ts';
import type { MarkDef, Span } from './types.ts';

/** A text with the same marks throughout. */
type Run = { text: string; href: string | null; marks: readonly string[] };

/** The text of a block with its marks, line breaks as they are. */
export function spansMarkdown(
  spans: readonly Span[],
  defs: readonly MarkDef[],
  addresses: Addresses,
  place: 'lines' | 'cell' = 'lines',
): string {
  const links = new Map(defs.map((def) => [def._key, hrefOf(def, addresses)]));
  const runs = joinEqual(spans.map((span) => toRun(span, links)).flatMap(withoutEdges));
  const pieces: string[] = [];
  for (let from = 0; from < runs.length; ) {
    const href = runs[from]?.href ?? null;
    const after = runs.findIndex((run, at) => at > from && run.href !== href);
    const to = href === null ? from + 1 : after === -1 ? runs.length : after;
    const text = runs
      .slice(from, to)
      .map((_, at) => runMarkdown(runs, from + at, place))
      .join('');
    pieces.push(href === null ? text : linkMarkdown(text, href));
    from = to;
  }
  return pieces.join('');
}

function hrefOf(def: MarkDef, addresses: Addresses): string | null {
  if (def._type === 'internalLink') return def.slug === null ? null : addresses.article(def.slug);
  return def.href?.startsWith('/') ? addresses.siteUrl + def.href : def.href;
}

function toRun({ text, marks }: Span, links: ReadonlyMap<string, string | null>): Run {
  const href = marks.map((mark) => links.get(mark) ?? null).find((one) => one !== null) ?? null;
  return { text, href, marks: DECORATORS.filter((mark) => marks.includes(mark)) };
}

const DECORATORS = ['strong', 'em', 'code'];

/** White space at the edges of marked text stands outside of its marks, and so do breaks in code. */
function withoutEdges(run: Run): Run[] {
  if (run.marks.length === 0 && run.href === null) return [run];
  const parts = run.marks.includes('code') ? run.text.split(/(\s*\n\s*)/) : [run.text];
  return parts.flatMap((part) => {
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part) ?? [];
    return [plain(before), { ...run, text: words }, plain(after)].filter(({ text }) => text !== '');
  });
}

function plain(text: string): Run {
  return { text, href: null, marks: [] };
}

function joinEqual(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.href === run.href && last.marks.join() === run.marks.join()) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '') joined.push(run);
  }
  return joined;
}

function runMarkdown(runs: readonly Run[], at: number, place: 'lines' | 'cell'): string {
  const run = runs[at];
  if (run === undefined) return '';
  const isCode = run.marks.includes('code');
  // An exclamation mark before a link would make it an image.
  const isBeforeLink = run.href === null && (runs[at + 1]?.href ?? null) !== null;
  const stars = (run.marks.includes('strong') ? 2 : 0) + (run.marks.includes('em') ? 1 : 0);
  const isOpen = stars > 0 || run.href !== null || runs[at + 1] !== undefined;
  const text = isCode
    ? codeText(run, place)
    : escaped(run.text, isOpen).replace(/!$/, isBeforeLink ? '\\!' : '!');
  if (stars === 0) return text;
  const isClear =
    isEdge(run, runs[at - 1], isCode ? '`' : run.text.at(0), runs[at - 1]?.text.at(-1)) &&
    isEdge(run, runs[at + 1], isCode ? '`' : run.text.at(-1), runs[at + 1]?.text.at(0));
  if (isClear) return '*'.repeat(stars) + text + '*'.repeat(stars);
  const inner = stars === 2 ? text : `<em>${text}</em>`;
  return stars === 1 ? inner : `<strong>${inner}</strong>`;
}

function codeText({ text, href }: Run, place: 'lines' | 'cell'): string {
  // It could be read as the name of a link that is defined here.
  const isName = href !== null && text.includes(']');
  // Cells end at a bar, unless there is one backslash before it; code keeps all of them.
  const endsCell = place === 'cell' && text.includes('\\|');
  if (isName || endsCell) return `<code>${escaped(text, true)}</code>`;
  const code = codeMarkdown(text);
  // A table is cut into cells before code is looked for.
  return place === 'cell' ? code.replace(/\|/g, '\\|') : code;
}

/**
 * Whether stars between these two signs are read as the edge of emphasis. Where CommonMark's
 * rules of flanking do not promise it, HTML says the same.
 */
function isEdge(run: Run, next: Run | undefined, inner = '', outer = ''): boolean {
  if (next !== undefined && next.href === run.href && isEmphasized(next)) return false;
  if (/[\p{L}\p{M}\p{N}]/u.test(inner)) return true;
  return next === undefined || next.href !== run.href || /[\s\p{P}]/u.test(outer);
}

function isEmphasized({ marks }: Run): boolean {
  return marks.includes('strong') || marks.includes('em');
}
