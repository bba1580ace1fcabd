import { isFields } from '#sanity/blocks/fields.ts';
import { blockWith, isStoredBlock, type StoredBlock } from './block-content.ts';
import { type Content, wordsOf } from './content.ts';
import { KEPT_FIELDS, TRANSLATED_FIELDS } from './fields.ts';
import { selectorOf } from './units.ts';

type Fields = Record<string, unknown>;
type Texts = ReadonlyMap<string, Content>;

/**
 * A translation with texts put in. What it has already stays; what is new in the source comes in at
 * the place where it stands there, in the words of the source where there is no translation.
 * @param target the translation so far; undefined for a new one.
 * @param texts by path of their unit.
 */
export function applyTexts(source: Fields, target: Fields | undefined, texts: Texts): Fields {
  return mergeFields(source, target, '', texts);
}

function merge(
  source: unknown,
  target: unknown,
  path: string,
  name: string,
  texts: Texts,
): unknown {
  if (typeof source === 'string') {
    const text = TRANSLATED_FIELDS.has(name) ? texts.get(path) : undefined;
    return text === undefined ? (target ?? source) : wordsOf(text);
  }
  if (Array.isArray(source)) {
    const former = Array.isArray(target) ? target : [];
    if (!source.some(isFields)) return target ?? source;
    const items = source.map((item, index) =>
      merge(item, sameAs(item, former), `${path}${selectorOf(item, index)}`, name, texts),
    );
    return withOwnItems(items, former);
  }
  if (isStoredBlock(source)) return mergeBlock(source, target, path, texts);
  return isFields(source) ? mergeFields(source, target, path, texts) : (target ?? source);
}

function mergeFields(source: Fields, target: unknown, path: string, texts: Texts): Fields {
  const former = isFields(target) ? target : {};
  const merged = Object.entries(source).map(([field, value]) => {
    const isKept = field.startsWith('_') || KEPT_FIELDS.has(field);
    if (isKept) return [field, former[field] ?? value];
    const inner = path === '' ? field : `${path}.${field}`;
    return [field, merge(value, former[field], inner, field, texts)];
  });
  return { ...former, ...Object.fromEntries(merged) };
}

/** A block is put in whole or stays as it is; what stands in it, such as a footnote, by itself. */
function mergeBlock(source: StoredBlock, target: unknown, path: string, texts: Texts): StoredBlock {
  const text = texts.get(path);
  const former = isStoredBlock(target) ? target : source;
  const base = text === undefined ? former : blockWith(source, text);
  const children = base.children.map((child, index) => {
    const original = child._type === 'span' ? undefined : sameAs(child, source.children);
    if (!isFields(original)) return child;
    const at = `${path}.children${selectorOf(child, index)}`;
    return { ...child, ...mergeFields(original, sameAs(child, former.children), at, texts) };
  });
  return { ...base, children };
}

function sameAs(item: unknown, among: readonly unknown[]): unknown {
  const key = keyOf(item);
  return key === undefined ? undefined : among.find((one) => keyOf(one) === key);
}

/** Items that the translation alone has stay behind the one that they follow there. */
function withOwnItems(items: readonly unknown[], former: readonly unknown[]): unknown[] {
  const all = [...items];
  const known = new Set(items.map(keyOf));
  for (const [index, own] of former.entries()) {
    const key = keyOf(own);
    if (key === undefined || known.has(key)) continue;
    const before = keyOf(former[index - 1]);
    const at = before === undefined ? -1 : all.findIndex((item) => keyOf(item) === before);
    all.splice(at + 1, 0, own);
    known.add(key);
  }
  return all;
}

function keyOf(item: unknown): unknown {
  return isFields(item) ? item._key : undefined;
}
