import { posix } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Fields, isFields, textIn } from './fields.ts';
import { placeUnder } from './page-place-fields.ts';

/** What `.gitbook.yaml` says: where the pages lie, which file lists them, and what moved where. */
export type GitBook = {
  /** Without slashes at its ends; undefined for the whole source. */
  root: string | undefined;
  /** Within the source. */
  summary: string;
  /** Former paths of pages, by their paths within the source. */
  moved: ReadonlyMap<string, readonly string[]>;
};

export function readGitBook(text: string): GitBook {
  const config = fieldsIn(text);
  const root = pathIn(config, 'root');
  const within = (path: string) => posix.join(root ?? '', path);
  const structure = isFields(config.structure) ? config.structure : {};
  const redirects = isFields(config.redirects) ? config.redirects : {};
  const moved = new Map<string, string[]>();
  for (const [from, to] of Object.entries(redirects)) {
    if (typeof to !== 'string' || /^https?:/.test(to)) continue;
    const page = within(to.replace(/[?#].*$/, ''));
    moved.set(page, [...(moved.get(page) ?? []), `/${from.replace(/^\/+/, '')}`]);
  }
  return { root, summary: within(pathIn(structure, 'summary') ?? 'SUMMARY.md'), moved };
}

const GROUP = /^#{2,6}\s+(.+?)\s*(?:<a [^>]*><\/a>)?\s*$/;
const ENTRY = /^(\s*)[-*+]\s+\[((?:\\.|[^\]\\])+)\]\(<?([^()<>\s"]*)>?(?:\s+"[^"]*")?\)/;

/**
 * Titles and places of pages by the file that lists them: groups are headings, pages stand under one
 * another in lists.
 */
export function readSummary(text: string, { summary, moved }: GitBook): Map<string, Fields> {
  const folder = posix.dirname(summary);
  const pages = new Map<string, Record<string, unknown>>();
  let group: string[] = [];
  let above: { depth: number; title: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const heading = GROUP.exec(line)?.[1];
    if (heading !== undefined) {
      group = [heading.replace(/\s*<[^>]*>/g, '')];
      above = [];
    }
    const [, indent = '', title, path = ''] = ENTRY.exec(line) ?? [];
    if (title === undefined) continue;
    const depth = indent.replaceAll('\t', '    ').length;
    above = above.filter((one) => one.depth < depth);
    const name = title.replace(/\\(.)/g, '$1');
    if (!/^[a-z]+:/i.test(path) && path !== '') {
      const page: Record<string, unknown> = { nav_title: name };
      placeUnder(page, [...group, ...above.map((one) => one.title)]);
      const key = posix.join(folder, decodeURI(path.replace(/[?#].*$/, '')));
      if (!pages.has(key)) pages.set(key, page);
    }
    above.push({ depth, title: name });
  }
  for (const [page, aliases] of moved) pages.set(page, { ...pages.get(page), aliases });
  return pages;
}

function pathIn(fields: Fields, name: string): string | undefined {
  const path = textIn(fields, name)?.replace(/^(?:\.?\/)+|\/+$/g, '');
  return path === '' || path === '.' ? undefined : path;
}

function fieldsIn(text: string): Fields {
  try {
    const value: unknown = parseYaml(text);
    return isFields(value) ? value : {};
  } catch {
    // The pages are read all the same.
    return {};
  }
}
