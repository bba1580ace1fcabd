import { DECORATORS } from '#sanity/blocks/text/types.ts';
import { isSpan, type PastedBlock } from './pasted-block.ts';

const MARKS: ReadonlySet<string> = new Set(DECORATORS);

/**
 * Fits blocks that were read to what an article may hold, and leaves out those without words. Its
 * headings begin below its title and go four levels down: where a text has first headings, all of
 * them go one down.
 */
export function fitBlocks(blocks: readonly PastedBlock[]): PastedBlock[] {
  const down = blocks.some(({ style }) => style === 'h1') ? 1 : 0;
  return blocks.flatMap((block) => {
    if (block._type !== 'block') return [block];
    const fitted = fitText(block, down);
    return fitted === null ? [] : [fitted];
  });
}

function fitText(block: PastedBlock, down: number): PastedBlock | null {
  const given: unknown[] = Array.isArray(block.children) ? block.children : [];
  const children = given.filter((child) => isSpan(child) || isFootnote(child));
  const text = children.map((child) => (isSpan(child) ? child.text : '')).join('');
  if (text.trim() === '' && !children.some(isFootnote)) return null;
  const style = typeof block.style === 'string' ? block.style : 'normal';
  const isHeading = /^h\d$/.test(style);
  const links = new Set((Array.isArray(block.markDefs) ? block.markDefs : []).map(keyOf));
  return {
    ...block,
    style: fitStyle(style, down),
    children: children.map((child) =>
      !isSpan(child)
        ? child
        : {
            ...child,
            // Word processors make headings bold; here the style alone says that.
            marks: child.marks.filter(
              (mark) => links.has(mark) || (MARKS.has(mark) && !(isHeading && mark === 'strong')),
            ),
          },
    ),
  };
}

function fitStyle(style: string, down: number): string {
  const level = /^h([1-6])$/.exec(style)?.[1];
  return level === undefined ? style : `h${Math.min(Number(level) + down, 5)}`;
}

function isFootnote(child: unknown): child is object {
  return typeof child === 'object' && child !== null && Reflect.get(child, '_type') === 'footnote';
}

function keyOf(definition: unknown): string {
  return String(Reflect.get(Object(definition), '_key'));
}
