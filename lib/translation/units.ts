import { contentOfBlock, isStoredBlock, type StoredBlock } from './block-content.ts';
import type { Content } from './content.ts';
import { KEPT_FIELDS, TRANSLATED_FIELDS } from './fields.ts';

/** One text of a document that is translated by itself. */
export type Unit = {
  /** Where it stands: `body[_key=="a"].caption`. Translations keep the keys of their source. */
  path: string;
  content: Content;
  /** A paragraph as it is stored, with its formatting; undefined for a plain text. */
  block?: StoredBlock;
};

/** All texts of a document, in reading order. Works on content of any shape. */
export function unitsOf(document: unknown): Unit[] {
  return unitsIn(document, '', '');
}

function unitsIn(value: unknown, path: string, name: string): Unit[] {
  if (typeof value === 'string') {
    return TRANSLATED_FIELDS.has(name) && value.trim() !== '' ? [{ path, content: [value] }] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => unitsIn(item, `${path}${selectorOf(item, index)}`, name));
  }
  if (typeof value !== 'object' || value === null) return [];
  const own = isStoredBlock(value) ? [{ path, ...onlyContent(value), block: value }] : [];
  const inner = Object.entries(value)
    .filter(([field]) => !field.startsWith('_') && !KEPT_FIELDS.has(field))
    .flatMap(([field, one]) => unitsIn(one, path === '' ? field : `${path}.${field}`, field));
  return [...own.filter(({ content }) => content.length > 0), ...inner];
}

function onlyContent(block: Parameters<typeof contentOfBlock>[0]): { content: Content } {
  const { content } = contentOfBlock(block);
  const hasWords = content.some((part) => typeof part === 'string' || part.content?.length);
  return { content: hasWords ? content : [] };
}

/** How an item of an array is named in a path. */
export function selectorOf(item: unknown, index: number): string {
  const key = typeof item === 'object' && item !== null && '_key' in item ? item._key : undefined;
  return typeof key === 'string' ? `[_key==${JSON.stringify(key)}]` : `[${index}]`;
}
