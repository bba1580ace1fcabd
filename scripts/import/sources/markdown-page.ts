import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { parse as parseToml, TomlError } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { asTree } from '../convert/html.ts';
import { treeOf } from '../convert/markdown.ts';
import { plainMarkdown } from '../dialects/read.ts';
import type { Fields } from './fields.ts';

export type MarkdownFile = { fields: Fields; root: HastRoot; problems: string[] };

/**
 * Markdown with front matter in YAML, TOML or JSON, GitHub's tables, tasks and footnotes, HTML inside,
 * and what site generators write.
 * @param isPlain whether it is written by an export of this project, which has none of the last.
 */
export function parseMarkdown(text: string, name: string, isPlain = false): MarkdownFile {
  const { fields, content, problems } = splitFrontMatter(text.replace(/^\ufeff/, ''), name);
  const root = asTree(() => treeOf(isPlain ? content : plainMarkdown(content)), content);
  return { fields: isPlain ? fields : withPlainTitle(fields), root, problems };
}

/** Marks of Markdown mean nothing in a title of front matter: their words stay. */
function withPlainTitle(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) =>
      typeof value === 'string' && /^(?:title|question|headline)$/.test(name)
        ? [name, value.replace(/(\*\*|__|`)(?=\S)((?:(?!\1).)*\S)\1/g, '$2')]
        : [name, value],
    ),
  );
}

/** What Docusaurus says of a folder in a file of its own; undefined for other files. */
export function parseFolderName(text: string, name: string): MarkdownFile | undefined {
  if (!/_category_\.\w+$/i.test(name)) return undefined;
  // JSON is YAML as well.
  return { ...readYaml(text, name), root: { type: 'root', children: [] } };
}

type Split = { fields: Fields; content: string; problems: string[] };

function splitFrontMatter(text: string, name: string): Split {
  const json = /^\{\s*\n[\s\S]*?\n\}[ \t]*(?=\r?\n)/.exec(text)?.[0];
  const given = json === undefined ? undefined : jsonFields(json);
  if (json !== undefined && given !== undefined)
    return { fields: given, content: text.slice(json.length), problems: [] };
  const block = /^% .*(?:\n(?:%| ).*){0,8}/.exec(text)?.[0];
  if (block !== undefined)
    return { fields: titleBlock(block), content: text.slice(block.length), problems: [] };
  const kinds: ('yaml' | 'toml')[] = ['yaml', 'toml'];
  // What follows a line that only front matter begins with is looked at alone.
  const tree: Root | undefined = /^(?:---|\+\+\+)/.test(text)
    ? fromMarkdown(text, {
        extensions: [frontmatter(kinds)],
        mdastExtensions: [frontmatterFromMarkdown(kinds)],
      })
    : undefined;
  const first: { type: string; value?: string; position?: Root['position'] } | undefined =
    tree?.children[0];
  if (first?.value === undefined || (first.type !== 'yaml' && first.type !== 'toml'))
    return { fields: {}, content: text, problems: [] };
  const read = first.type === 'yaml' ? readYaml(first.value, name) : readToml(first.value, name);
  // Words between two lines are no front matter.
  const isNone = read.problems.length > 0 && Object.keys(read.fields).length === 0;
  return isNone
    ? { fields: {}, content: text, problems: [] }
    : { ...read, content: text.slice(first.position?.end.offset ?? 0) };
}

/** Pandoc's title, authors and date, each on a line that begins with `%`. */
function titleBlock(block: string): Fields {
  const [title = '', authors = '', date = ''] = block
    .replace(/\n +/g, ' ')
    .split('\n')
    .map((line) => line.replace(/^%\s*/, '').trim());
  const names = authors.split(/\s*;\s*/).filter(Boolean);
  return {
    ...(title === '' ? {} : { title }),
    ...(names.length === 0 ? {} : { author: names }),
    ...(date === '' ? {} : { date }),
  };
}

function jsonFields(text: string): Fields | undefined {
  try {
    const fields: unknown = JSON.parse(text);
    return isRecord(fields) ? fields : undefined;
  } catch {
    // A text that begins with a brace.
    return undefined;
  }
}

function readYaml(value: string, name: string): Omit<Split, 'content'> {
  try {
    const fields: unknown = parseYaml(value, { maxAliasCount: 100 });
    if (fields === null || fields === undefined) return { fields: {}, problems: [] };
    if (isRecord(fields)) return { fields, problems: [] };
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [];
    return byLines(value, `${name}: it is no YAML. ${reason}`);
  }
  return { fields: {}, problems: [`${name}: it holds no fields.`] };
}

function readToml(value: string, name: string): Omit<Split, 'content'> {
  try {
    return { fields: parseToml(value), problems: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.split('\n');
    return byLines(value, `${name}: it is no TOML. ${reason}`);
  }
}

/** What can be read of broken front matter: its lines that hold a name and one value. */
function byLines(value: string, problem: string): Omit<Split, 'content'> {
  const fields = value.split('\n').flatMap((line) => {
    const [, key, text = ''] = /^([\w-]+)\s*[:=]\s*(.*?)\s*$/.exec(line) ?? [];
    const bare = text.replace(/^(["'])(.*)\1$/, '$2');
    return key === undefined || bare === '' ? [] : [[key, bare] as const];
  });
  return {
    fields: Object.fromEntries(fields),
    problems: [`${problem} Its single lines were read.`],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
