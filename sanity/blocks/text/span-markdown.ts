import type { Addresses } from '../markdown.ts';
import { codeMarkdown, escaped, formerMarkdown, fragment, linkMarkdown } from '../markdown-text.ts';
import type { Inline, MarkDef } from './types.ts';

/** A text with the same marks throughout; `isRaw` when it is Markdown already. */
type Run = { text: string; href: string | null; marks: readonly string[]; isRaw?: boolean };

/** The text of a block with its marks, line breaks as they are. */
export function spansMarkdown(
  spans: readonly Inline[],
  defs: readonly MarkDef[],
  addresses: Addresses,
  place: 'lines' | 'cell' = 'lines',
): string {
  const links = new Map(defs.map((def) => [def._key, hrefOf(def, addresses)]));
  const runs = joinEqual(spans.flatMap((span) => toRuns(span, links)));
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
  if (def._type === 'internalLink') {
    return def.slug === null ? null : addresses.article(def.slug) + fragment(def.anchor);
  }
  return def.href?.startsWith('/') ? addresses.siteUrl + def.href : def.href;
}

function toRuns(child: Inline, links: ReadonlyMap<string, string | null>): Run[] {
  if (child._type === 'footnote') return [raw(`[^${child.number}]`)];
  if (child._type === 'anchor') return [raw(formerMarkdown(child.former))];
  const { text, marks } = child;
  const href = marks.map((mark) => links.get(mark) ?? null).find((one) => one !== null) ?? null;
  return withoutEdges({ text, href, marks: KNOWN.filter((mark) => marks.includes(mark)) });
}

function raw(text: string): Run {
  return { text, href: null, marks: [], isRaw: true };
}

/** Marks that Markdown has no signs for, as the elements that say the same. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ['underline', 'u'],
  ['strike-through', 's'],
  ['kbd', 'kbd'],
  ['sub', 'sub'],
  ['sup', 'sup'],
]);

const KNOWN = ['strong', 'em', 'code', ...TAGS.keys()];

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
    if (last && !last.isRaw && !run.isRaw && hasSameMarks(last, run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '') joined.push(run);
  }
  return joined;
}

function hasSameMarks(run: Run, other: Run): boolean {
  return run.href === other.href && run.marks.join() === other.marks.join();
}

function runMarkdown(runs: readonly Run[], at: number, place: 'lines' | 'cell'): string {
  const run = runs[at];
  if (run === undefined) return '';
  if (run.isRaw) return run.text;
  const isCode = run.marks.includes('code');
  const next = runs[at + 1];
  // An exclamation mark before a link would make it an image.
  const isBeforeLink = run.href === null && (next?.href != null || next?.text.startsWith('[^'));
  const tags = [...TAGS].flatMap(([mark, tag]) => (run.marks.includes(mark) ? [tag] : []));
  const stars = (run.marks.includes('strong') ? 2 : 0) + (run.marks.includes('em') ? 1 : 0);
  const isOpen = stars > 0 || tags.length > 0 || run.href !== null || next !== undefined;
  const text = isCode
    ? codeText(run, place)
    : escaped(run.text, isOpen).replace(/!$/, isBeforeLink ? '\\!' : '!');
  const open = tags.map((tag) => `<${tag}>`).join('');
  const close = tags
    .map((tag) => `</${tag}>`)
    .reverse()
    .join('');
  return open + starred(text, stars, tags.length > 0 || isClear(runs, at)) + close;
}

function starred(text: string, stars: number, isSafe: boolean): string {
  if (stars === 0) return text;
  if (isSafe) return '*'.repeat(stars) + text + '*'.repeat(stars);
  const inner = stars === 2 ? text : `<em>${text}</em>`;
  return stars === 1 ? inner : `<strong>${inner}</strong>`;
}

function isClear(runs: readonly Run[], at: number): boolean {
  const run = runs[at];
  if (run === undefined) return true;
  const isCode = run.marks.includes('code');
  const [first, last] = isCode ? ['`', '`'] : [run.text.at(0), run.text.at(-1)];
  const [before, after] = [runs[at - 1], runs[at + 1]];
  return (
    isEdge(run, before, first, before?.text.at(-1)) && isEdge(run, after, last, after?.text.at(0))
  );
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
