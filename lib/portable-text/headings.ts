import type { Block } from '#sanity/blocks/block.ts';
import { isFields } from '#sanity/blocks/fields.ts';
import { PAGE_IDS } from '#sanity/blocks/reading.ts';
import type { Heading, TextBlock } from '#sanity/blocks/text/types.ts';
import { wordsOf } from '#sanity/blocks/text/words-of.ts';

const LEVELS = { h2: 2, h3: 3, h4: 4, h5: 5 } as const;

/** Every heading among the top blocks, in order, with ids that are unique on the page. */
export function listHeadings(blocks: readonly Block[]): Heading[] {
  const freeId = freeIds(new Set([...PAGE_IDS, ...blocks.flatMap(anchorsOf)]));
  return blocks.flatMap((block) => {
    if (!isHeading(block)) return [];
    const text = headingText(block);
    const wanted = slugify(text);
    const isFormer = block.children.some((c) => c._type === 'anchor' && c.former.includes(wanted));
    const slug = isFormer && block.anchor !== null ? block.anchor : freeId(wanted);
    const id = block.anchor ?? slug;
    return [
      { key: block._key, id, slug: slug === id ? null : slug, text, level: LEVELS[block.style] },
    ];
  });
}

/** The ids of a block and of whatever it holds. */
function anchorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(anchorsOf);
  if (!isFields(value)) return [];
  const { anchor, backAnchor, former } = value;
  const own = [anchor, backAnchor, ...(Array.isArray(former) ? former : [])].filter(
    (id) => typeof id === 'string',
  );
  return [...own, ...Object.values(value).flatMap(anchorsOf)];
}

type HeadingBlock = TextBlock & { style: keyof typeof LEVELS };

function isHeading(block: Block): block is HeadingBlock {
  return block._type === 'block' && block.style in LEVELS;
}

function headingText(block: TextBlock): string {
  return wordsOf(block).replace(/\s+/g, ' ').trim();
}

/** Letters and digits of any script in lower case, joined by single hyphens. */
function slugify(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-+$/, '') || 'section';
}

/** Hands out ids that nothing on the page has yet. */
function freeIds(taken: Set<string>): (wanted: string) => string {
  const counts = new Map<string, number>();
  return (wanted) => {
    let count = counts.get(wanted) ?? 1;
    let id = count === 1 ? wanted : `${wanted}-${count}`;
    while (taken.has(id)) {
      count += 1;
      id = `${wanted}-${count}`;
    }
    counts.set(wanted, count);
    taken.add(id);
    return id;
  };
}
