import type { Stored } from '../convert/keys.ts';
import type { ResolvedLink } from '../links/resolve.ts';
import { isFields } from '../sources/fields.ts';

/** What is done with the addresses of one body. */
export type Finish = {
  link(href: string): ResolvedLink;
  /** What stands for the file in documents; undefined for one that cannot be had. */
  asset(kind: 'image' | 'file', src: string): string | undefined;
};

/** A body as it is stored: links are references where they can be, pictures are assets. */
export function finishBody(blocks: readonly Stored[], finish: Finish): Stored[] {
  return blocks.flatMap((block): Stored[] => {
    const finished = finishBlock(block, finish);
    return finished === undefined ? [] : [finished];
  });
}

function finishBlock(block: Stored, finish: Finish): Stored | undefined {
  switch (block._type) {
    case 'block':
      return finishText(block, finish);
    case 'figure': {
      const { src, link, ...others } = block;
      const ref = finish.asset('image', String(src));
      if (ref === undefined) return undefined;
      const href = isFields(link) && typeof link.href === 'string' ? link.href : undefined;
      const target = href === undefined ? undefined : figureLink(finish.link(href));
      return {
        ...others,
        asset: reference(ref),
        ...(target === undefined ? {} : { link: target }),
      };
    }
    case 'attachment': {
      const { src, ...others } = block;
      const ref = finish.asset('file', String(src));
      return ref === undefined ? undefined : { ...others, asset: reference(ref) };
    }
    default:
      return finishInside(block, finish);
  }
}

/** Blocks inside other blocks, at any depth. */
function finishInside(value: Stored, finish: Finish): Stored {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (!Array.isArray(inner)) return [name, inner];
      return [
        name,
        inner.flatMap((one) => (isFields(one) ? (finishBlock({ ...one }, finish) ?? []) : [one])),
      ];
    }),
  );
}

function finishText(block: Stored, finish: Finish): Stored {
  const dead = new Set<unknown>();
  const markDefs = objectsOf(block.markDefs).flatMap((mark) => {
    const resolved = finish.link(String(mark.href));
    if (resolved.kind === 'none') {
      dead.add(mark._key);
      return [];
    }
    const { _key } = mark;
    if (resolved.kind === 'address') return [{ _key, _type: 'link', href: resolved.href }];
    return [{ _key, _type: 'internalLink', ...articleTarget(resolved) }];
  });
  const children = objectsOf(block.children).map((child) => {
    if (child._type === 'footnote')
      return { ...child, content: finishBody(objectsOf(child.content), finish) };
    const marks = Array.isArray(child.marks)
      ? child.marks.filter((mark) => !dead.has(mark))
      : undefined;
    return marks === undefined ? child : { ...child, marks };
  });
  return { ...block, children, markDefs };
}

function figureLink(resolved: ResolvedLink): Stored | undefined {
  if (resolved.kind === 'none') return undefined;
  return resolved.kind === 'address' ? { href: resolved.href } : articleTarget(resolved);
}

function articleTarget({ id, anchor }: Extract<ResolvedLink, { kind: 'article' }>): Stored {
  return { reference: reference(id), ...(anchor === undefined ? {} : { anchor }) };
}

export function reference(_ref: string): Stored {
  return { _type: 'reference', _ref };
}

function objectsOf(value: unknown): Stored[] {
  return Array.isArray(value) ? value.filter(isFields).map((one) => ({ ...one })) : [];
}
