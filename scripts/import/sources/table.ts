import { CsvError, type Options, parse } from 'csv-parse/sync';
import { ImportError } from '../errors.ts';
import { delimiterOf, withoutNamedSign } from './delimiter.ts';
import type { Fields } from './fields.ts';

export type Table = { rows: Fields[]; names: string[]; problems: string[] };

/** Ways to read quotes, the usual one first: what programs write that do not double them. */
const QUOTES: readonly Options[] = [
  {},
  { trim: true },
  { escape: '\\' },
  { relax_quotes: true },
  { quote: null },
];

/** Lines that may stand above the names of the columns. */
const MAX_LINES_ABOVE = 10;

/**
 * A table with commas, semicolons, tabs or `|`. Columns are called by their names in small letters with
 * underscores: `Created At` is `created_at`. Rows that cannot be read are named and left out.
 * @param known names of which the line with the names of the columns holds one.
 * @throws {ImportError} when it is no table.
 */
export function tableOf(table: string, path: string, known: readonly string[]): Table {
  const { text, sign } = withoutNamedSign(table.replace(/^\ufeff/, ''));
  const delimiter = sign ?? delimiterOf(text);
  const { records, problems } = best(text, delimiter, path);
  const head = records.findIndex(
    ({ cells }, at) =>
      at < MAX_LINES_ABOVE && cells.some((cell) => known.includes(columnName(cell))),
  );
  const [header, ...others] = records.slice(Math.max(0, head));
  const names = (header?.cells ?? []).map(columnName);
  const above = records.slice(0, Math.max(0, head)).flatMap(({ cells }) => cells.join(' '));
  const all = [...problems, ...above.map((line) => `A line above the table is left out: ${line}`)];
  for (const name of new Set(names.filter((one, at) => one !== '' && names.indexOf(one) < at)))
    all.push(`Several columns are called “${name}”: the first that holds something is taken.`);
  const rows = others.flatMap((record) => {
    const more = record.cells.slice(names.length);
    if (more.every((cell) => cell.trim() === '')) return [fieldsOf(record.cells, names)];
    all.push(
      `A row is left out: Invalid Record Length: ${record.cells.length} cells for ${names.length} columns on line ${record.line}, ${record.cells[0]}.`,
    );
    return [];
  });
  return { rows, names: names.filter((name) => name !== ''), problems: all };
}

type Row = { cells: string[]; line: number };
type Read = { records: Row[]; problems: string[] };

/** By the first way that understands every quote, or the one that reads most. */
function best(text: string, delimiter: string, path: string): Read {
  const tried: Read[] = [];
  for (const options of QUOTES) {
    const read = recordsOf(text, { ...options, delimiter }, path);
    // One row with an open quote is cut off.
    if (options.quote === null && read.records.length < 3) continue;
    if (read.problems.length === 0) return read;
    tried.push(read);
  }
  const [usual = { records: [], problems: [] }] = tried;
  return tried.reduce(
    (one, other) => (other.records.length > one.records.length ? other : one),
    usual,
  );
}

function recordsOf(text: string, options: Options, path: string): Read {
  const problems: string[] = [];
  try {
    const records: unknown = parse(text, {
      ...options,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // One row that is broken keeps nobody from the others.
      skip_records_with_error: true,
      on_skip: (error) => {
        problems.push(`A row is left out: ${error?.message ?? 'it cannot be read'}.`);
        return undefined;
      },
    });
    return { records: Array.isArray(records) ? records.flatMap(rowOf) : [], problems };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (options.quote === null)
      throw new ImportError(`${path} is no table with commas: ${error.message}`);
    return { records: [], problems: [`It is no table with commas: ${error.message}`] };
  }
}

function rowOf(value: unknown): Row[] {
  if (typeof value !== 'object' || value === null || !('record' in value)) return [];
  const { record } = value;
  const info = 'info' in value ? value.info : undefined;
  const line =
    typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : Number.NaN;
  return Array.isArray(record) ? [{ cells: record.map(String), line }] : [];
}

function fieldsOf(cells: readonly string[], names: readonly string[]): Fields {
  const fields = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    const cell = cells[at] ?? '';
    if (name !== '' && (fields.get(name) ?? '').trim() === '') fields.set(name, cell);
  }
  return Object.fromEntries(fields);
}

function columnName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
