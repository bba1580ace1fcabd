import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { parseHtml } from '../convert/html.ts';
import { treeOf } from '../convert/markdown.ts';
import { ImportError } from '../errors.ts';
import type { Source } from '../source.ts';
import { type Fields, hostOf, isFields, textIn } from './fields.ts';
import { type Page, pageArticle, takePlaces } from './pages.ts';

const BODY = ['body', 'content', 'html', 'text', 'answer', 'description_html', 'article'];
const TITLE = ['title', 'question', 'name', 'subject'];
const MAX_BYTES = 500_000_000;

/**
 * Reads a table with one article a row; columns are called as front matter is. The text is HTML, or
 * Markdown where it holds no elements.
 * @throws {ImportError} when it is no table, or lacks a column for titles or texts.
 */
export async function readCsv(path: string): Promise<Source> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw new ImportError(`There is no file ${path}.`);
  if (found.size > MAX_BYTES) throw new ImportError(`${path} is larger than 500 MB: split it.`);
  const rows = rowsOf(await readFile(path, 'utf8'), path);
  const names = Object.keys(rows[0] ?? {});
  const body = BODY.find((name) => names.includes(name));
  const title = TITLE.find((name) => names.includes(name));
  if (rows.length === 0) throw new ImportError(`${path} holds no rows.`);
  if (title === undefined || body === undefined) {
    const lacks =
      title === undefined ? `titles (${TITLE.join(', ')})` : `texts (${BODY.join(', ')})`;
    throw new ImportError(
      `${path} has no column of ${lacks}. Its columns are: ${names.join(', ')}.`,
    );
  }
  const pages = rows.map((fields, at): Page => {
    const text = textIn(fields, body) ?? '';
    return {
      name: textIn(fields, 'id', 'slug') ?? `row-${at + 2}`,
      folder: dirname(path),
      fields: { ...fields, title: fields[title] },
      root: /<\/?[a-z][\s\S]*>/i.test(text) ? parseHtml(text) : treeOf(text),
    };
  });
  const { categories, sections, sectionsOf } = takePlaces(pages);
  const authors = new Map<string, string>();
  return {
    kind: 'csv',
    name: 'csv',
    hosts: [...new Set(rows.flatMap((one) => hostOf(textIn(one, 'html_url', 'url')) ?? []))],
    categories,
    sections,
    authors,
    articles: pages.map((page) => pageArticle(page, sectionsOf(page), authors)),
    folder: dirname(path),
    access: undefined,
    isOwn: false,
    documents: [],
    problems: [],
  };
}

/** Columns by their names in small letters with underscores: `Created At` is `created_at`. */
function rowsOf(text: string, path: string): Fields[] {
  try {
    const [line = ''] = text.split('\n', 1);
    const rows: unknown = parse(text, {
      bom: true,
      columns: (header: string[]) =>
        header.map((name) =>
          name
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, '_'),
        ),
      delimiter:
        [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',',
      skip_empty_lines: true,
    });
    return Array.isArray(rows) ? rows.filter(isFields) : [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportError(`${path} is no table with commas: ${error.message}`);
  }
}
