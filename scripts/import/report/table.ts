import { percentLost } from '#lib/import-report/percent-lost.ts';
import type { ImportReport } from '#lib/import-report/types.ts';

/** Articles and problems that the terminal names; the file and the Studio have all of them. */
const MAX_LINES = 15;
const MAX_DETAIL = 60;

/** The report as lines for a terminal. */
export function tableOf(report: ImportReport): string[] {
  const { documents, text, constructs, articles, problems, gone } = report;
  const rows = constructs.map(({ construct, articles: count, kept, changed, lost, details }) => [
    construct,
    String(count),
    String(kept),
    String(changed),
    String(lost),
    changed + lost > 0 ? cut(details[0] ?? '') : '',
  ]);
  const wrong = articles.filter((one) => one.problems.length > 0);
  const all = [
    ...problems,
    ...wrong.flatMap((one) => one.problems.map((problem) => `${one.title}: ${problem}`)),
  ];
  return [
    ...columns([['what', 'articles', 'kept', 'changed', 'lost', 'for example'], ...rows]),
    '',
    `Articles: ${articles.length}. Letters of the source: ${text.letters}, lost: ${text.lost} (${percentLost(text)}).`,
    ...lostWords(report),
    `Documents: ${documents.created} new, ${documents.updated} changed, ${documents.same} as before, ${documents.kept.length} left alone.`,
    ...some(documents.kept.map(({ id, title, why }) => `  left alone: ${title} (${id}): ${why}`)),
    ...(gone.length === 0
      ? []
      : [
          `Imported earlier and not in this source: ${gone.length}. They stay; delete what is not wanted.`,
        ]),
    ...some(gone.map(({ id, title }) => `  not there: ${title} (${id})`)),
    ...(all.length === 0 ? [] : [`To look at: ${all.length}`]),
    ...some(all.map((line) => `  ${line}`)),
  ];
}

function lostWords({ articles }: ImportReport): string[] {
  const losing = articles
    .filter(({ text }) => text.lost > 0)
    .sort((a, b) => b.text.lost - a.text.lost);
  return some(losing.map(({ title, text }) => `  ${title}: ${text.words.slice(0, 12).join(' ')}`));
}

function some(lines: readonly string[]): string[] {
  const more = lines.length - MAX_LINES;
  return more > 0
    ? [...lines.slice(0, MAX_LINES), `  … and ${more} more in the report`]
    : [...lines];
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MAX_DETAIL ? `${line.slice(0, MAX_DETAIL)}…` : line;
}

/** Columns side by side, numbers to the right. */
function columns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at > 0 && at < 5 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
