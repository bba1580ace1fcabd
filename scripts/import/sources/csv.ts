import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isEscaped, parseHtml } from '../convert/html.ts';
import { treeOf } from '../convert/markdown.ts';
import { plainMarkdown } from '../dialects/read.ts';
import { ImportError } from '../errors.ts';
import type { Source } from '../source.ts';
import { hostOf, textIn } from './fields.ts';
import { takePlaces } from './page-places.ts';
import { type Page, pageArticle } from './pages.ts';
import { tableOf } from './table.ts';
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
  'inhalt',
  'antwort',
  'conteúdo',
  'resposta',
  '本文',
  '回答',
];
const TITLE = [
  'title',
  'article_title',
  'question',
  'name',
  'subject',
  'headline',
  'titel',
  'frage',
  'título',
  'pergunta',
  'タイトル',
  '質問',
];
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
  const { rows, names, problems } = tableOf(table, path, [...TITLE, ...BODY]);
  if (other !== undefined) problems.push(`${path} is not in UTF-8: it was read as ${other}.`);
  if (rows.length === 0)
    throw new ImportError(
      `${path} holds no rows.${problems[0] === undefined ? '' : ` ${problems[0]}`}`,
    );
  const body = BODY.find((name) => names.includes(name));
  const title = TITLE.find((name) => names.includes(name) && name !== body);
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
  if (HTML.test(text) || isEscaped(text)) return parseHtml(text, 'escaped');
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
