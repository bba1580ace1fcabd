import type { Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { parse as parseYaml } from 'yaml';
import { ImportError } from '../errors.ts';
import { pandoc } from './pandoc.ts';

export type MarkdownFile = { fields: Readonly<Record<string, unknown>>; root: HastRoot };

/**
 * Markdown with front matter, GitHub's tables, tasks and footnotes, HTML inside, and pandoc's habits.
 * @throws {ImportError} when the front matter is no YAML.
 */
export function parseMarkdown(text: string, name: string): MarkdownFile {
  const { fields, content } = splitFrontMatter(text.replace(/^\ufeff/, ''), name);
  return { fields, root: treeOf(content) };
}

/** A text without front matter as a tree of HTML. */
export function treeOf(content: string): HastRoot {
  const tree = fromMarkdown(content, {
    extensions: [gfm({ singleTilde: false })],
    // Without its second look for addresses, which takes those for links that are escaped.
    mdastExtensions: gfmFromMarkdown().map((one) => ({ ...one, transforms: [] })),
  });
  const html = toHast(pandoc(tree, content), {
    allowDangerousHtml: true,
    clobberPrefix: 'user-content-',
  });
  const whole = raw(html);
  return whole.type === 'root' ? whole : { type: 'root', children: [] };
}

function splitFrontMatter(
  text: string,
  name: string,
): { fields: Record<string, unknown>; content: string } {
  const tree: Root = fromMarkdown(text, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  const [first] = tree.children;
  if (first?.type !== 'yaml') return { fields: {}, content: text };
  return {
    fields: readYaml(first.value, name),
    content: text.slice(first.position?.end.offset ?? 0),
  };
}

function readYaml(value: string, name: string): Record<string, unknown> {
  try {
    const fields: unknown = parseYaml(value, { maxAliasCount: 100 });
    if (fields === null || fields === undefined) return {};
    if (typeof fields === 'object' && !Array.isArray(fields)) return { ...fields };
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [];
    throw new ImportError(`${name}: the front matter is no YAML. ${reason}`);
  }
  throw new ImportError(`${name}: the front matter holds no fields.`);
}
