import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Fields, isFields, textIn } from './fields.ts';

/** Where Docusaurus, Material for MkDocs and Jekyll say who writes, below the source or its folder of pages. */
const FILES = [
  'blog/authors.yml',
  'blog/authors.yaml',
  'docs/blog/.authors.yml',
  'blog/.authors.yml',
  '.authors.yml',
  '_data/authors.yml',
  'authors.yml',
  'docs/authors.yml',
];

/** Names of authors by the words that stand for them in front matter; broken files are named. */
export async function knownAuthors(
  folder: string,
  problems: string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const file of FILES) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const fields = fieldsIn(text);
    if (fields === undefined) problems.push(`${file} is no YAML: authors keep their short names.`);
    const list = isFields(fields?.authors) ? fields.authors : (fields ?? {});
    for (const [key, one] of Object.entries(list)) {
      const name = isFields(one) ? textIn(one, 'name', 'title') : textIn({ one }, 'one');
      if (name !== undefined && !names.has(key)) names.set(key, name);
    }
  }
  return names;
}

function fieldsIn(text: string): Fields | undefined {
  try {
    const value: unknown = parseYaml(text, { maxAliasCount: 100 });
    return isFields(value) ? value : {};
  } catch {
    return undefined;
  }
}

/** Front matter with whole names in place of short ones: a word, a list, or things with a `key`. */
export function withNames(fields: Fields, names: ReadonlyMap<string, string>): Fields {
  if (names.size === 0) return fields;
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    const key = isFields(value) ? (textIn(value, 'name') ?? textIn(value, 'key')) : value;
    return typeof key === 'string' ? (names.get(key.trim()) ?? key) : value;
  };
  const changed = ['authors', 'author'].flatMap((field) =>
    fields[field] === undefined ? [] : [[field, named(fields[field])] as const],
  );
  return { ...fields, ...Object.fromEntries(changed) };
}
