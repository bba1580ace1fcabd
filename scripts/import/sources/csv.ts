import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { parseHtml } from '../convert/html.ts';
import { treeOf } from '../convert/markdown.ts';
import { plainMarkdown } from '../dialects/read.ts';
import { ImportError } from '../errors.ts';
import type { Source } from '../source.ts';
import { delimiterOf, withoutNamedSign } from './delimiter.ts';
import { type Fields, hostOf, isFields, textIn } from './fields.ts';
import { takePlaces } from './page-places.ts';
import { type Page, pageArticle } from './pages.ts';
import { decodeText } from './text.ts';

const BODY = [
  'body',
  'body_html',
  'html_body',
  'article_body',
  'content',
  'contents',
  'html',
  'text',
  'answer',
  'description_html',
  'article',
  'description',
];
const TITLE = ['title', 'article_title', 'question', 'name', 'subject', 'headline'];
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
  const { text: table, other } = decodeText(await readFile(path));
  const { rows, problems } = rowsOf(table, path);
  if (other !== undefined) problems.push(`${path} is not in UTF-8: it was read as ${other}.`);
  const names = Object.keys(rows[0] ?? {});
  const body = BODY.find((name) => names.includes(name));
  const title = TITLE.find((name) => names.includes(name) && name !== body);
  if (rows.length === 0) throw new ImportError(`${path} holds no rows.`);
  if (title === undefined || body === undefined) {
    const lacks =
      title === undefined ? `titles (${TITLE.join(', ')})` : `texts (${BODY.join(', ')})`;
    throw new ImportError(
      `${path} has no column of ${lacks}. Its columns are: ${names.join(', ')}.`,
    );
  }
  const pages = rows.map((fields, at): Page => {
    const name = textIn(fields, 'id', 'article_id', 'slug') ?? `row-${at + 2}`;
    return {
      name,
      folder: dirname(path),
      fields: { ...fields, title: fields[title], ...(body === 'description' ? NO_SUMMARY : {}) },
      root: bodyOf(textIn(fields, body) ?? ''),
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
    problems,
  };
}

/** The column is the text. */
const NO_SUMMARY = { description: undefined };

/** Elements of a text that is HTML as a whole; a single `<br>` or `<name>` may stand in any text. */
const HTML = /<(?:p|div|h[1-6]|ul|ol|table|section|article|blockquote|span|figure|iframe)[\s>]/i;

function bodyOf(text: string): Root {
  if (HTML.test(text)) return parseHtml(text);
  const root = treeOf(plainMarkdown(text));
  return { ...root, children: root.children.map(withBreaks) };
}

/** A new line in a cell is one that somebody wrote, not one that a program filled up. */
function withBreaks<Node extends RootContent>(node: Node): Node {
  if (node.type !== 'element' || node.tagName === 'pre') return node;
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text' || node.tagName !== 'p') return [withBreaks(child)];
    return child.value.split('\n').flatMap((value, at): ElementContent[] => {
      const line: ElementContent = { type: 'text', value };
      const first = at === 0 || isBreak(node, child);
      return first
        ? [line]
        : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, line];
    });
  });
  return { ...node, children };
}

/** Whether a text follows a line break, whose own new line it begins with. */
function isBreak({ children }: Element, text: ElementContent): boolean {
  const before = children[children.indexOf(text) - 1];
  return before?.type === 'element' && before.tagName === 'br';
}

/** Columns by their names in small letters with underscores: `Created At` is `created_at`. */
function rowsOf(table: string, path: string): { rows: Fields[]; problems: string[] } {
  const { text, sign } = withoutNamedSign(table);
  const problems: string[] = [];
  try {
    const rows: unknown = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map(columnName),
      delimiter: sign ?? delimiterOf(text),
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // One row that is broken keeps nobody from the others.
      skip_records_with_error: true,
      relax_column_count_less: true,
      on_skip: (error) => {
        problems.push(`A row is left out: ${error?.message ?? 'it cannot be read'}.`);
        return undefined;
      },
    });
    return { rows: Array.isArray(rows) ? rows.filter(isFields) : [], problems };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportError(`${path} is no table with commas: ${error.message}`);
  }
}

function columnName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
