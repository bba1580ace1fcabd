import { type Code, type Content, type Part, wordsOf } from './content.ts';

/** Portable Text of one paragraph as it is stored. */
export type StoredBlock = {
  _type: 'block';
  children: readonly StoredChild[];
  markDefs?: readonly unknown[];
  [name: string]: unknown;
};
export type StoredChild = {
  _type: string;
  _key?: string;
  text?: string;
  marks?: readonly string[];
};

export function isStoredBlock(value: unknown): value is StoredBlock {
  return isObject(value) && value._type === 'block' && Array.isArray(value.children);
}

/**
 * The content of a block, and what its codes stand for. A span without marks is plain text, unless
 * the text before it is plain too or it is empty: so that each span is found again.
 */
export function contentOfBlock(block: StoredBlock): {
  content: Content;
  children: ReadonlyMap<string, StoredChild>;
} {
  const parts: Part[] = [];
  const children = new Map<string, StoredChild>();
  for (const child of block.children) {
    const isPlain = isSpan(child) && child.text && !child.marks?.length;
    if (isPlain && typeof parts.at(-1) !== 'string') {
      parts.push(child.text ?? '');
      continue;
    }
    const id = String(children.size + 1);
    children.set(id, child);
    parts.push(codeOf(id, child, block));
  }
  return { content: parts, children };
}

/** The block with other words. What a code stands for is taken from the source. */
export function blockWith(source: StoredBlock, content: Content): StoredBlock {
  const { children } = contentOfBlock(source);
  const plain = source.children.filter(
    (child) => isSpan(child) && ![...children.values()].includes(child),
  );
  const taken = new Set(source.children.map(({ _key }) => _key));
  const freshKey = () => {
    let number = 1;
    while (taken.has(`t${number}`)) number += 1;
    taken.add(`t${number}`);
    return `t${number}`;
  };
  const made = content.flatMap((part): StoredChild[] => {
    if (typeof part === 'string') {
      const like = plain.shift() ?? { _type: 'span', _key: freshKey(), marks: [] };
      return [{ ...like, text: part }];
    }
    const child = children.get(part.id);
    if (child === undefined) return [];
    return [part.content === undefined ? child : { ...child, text: wordsOf(part.content) }];
  });
  return { ...source, children: made };
}

function codeOf(id: string, child: StoredChild, { markDefs = [] }: StoredBlock): Code {
  if (!isSpan(child)) return { id, title: child._type };
  const titles = (child.marks ?? []).map((mark) => {
    const definition = markDefs.find((one) => isObject(one) && one._key === mark);
    return isObject(definition) ? String(definition._type) : mark;
  });
  return { id, title: titles.join(', ') || 'text', content: child.text ? [child.text] : [] };
}

function isSpan(child: StoredChild): boolean {
  return child._type === 'span';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
