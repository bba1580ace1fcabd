import type { PastedBlock } from './pasted-block.ts';

/** Headings of an article begin below its title and go three levels down. */
const LEVELS: Readonly<Record<string, string>> = { h1: 'h2', h5: 'h4', h6: 'h4' };

const DECORATORS = new Set(['strong', 'em', 'code']);

/** Fits blocks that were read to what an article may hold, and leaves out those without words. */
export function fitBlocks(blocks: readonly PastedBlock[]): PastedBlock[] {
  return blocks.flatMap((block) => {
    if (block._type !== 'block') return [block];
    const fitted = fitText(block);
    return fitted === null ? [] : [fitted];
  });
}

function fitText(block: PastedBlock): PastedBlock | null {
  const children = (Array.isArray(block.children) ? block.children : []).filter(isSpan);
  const text = children.map((child) => child.text).join('');
  if (text.trim() === '') return null;
  const style = typeof block.style === 'string' ? block.style : 'normal';
  const isHeading = /^h\d$/.test(style);
  const links = new Set((Array.isArray(block.markDefs) ? block.markDefs : []).map(keyOf));
  return {
    ...block,
    style: LEVELS[style] ?? style,
    children: children.map((child) => ({
      ...child,
      // Word processors make headings bold; here the style alone says that.
      marks: child.marks.filter(
        (mark) => links.has(mark) || (DECORATORS.has(mark) && !(isHeading && mark === 'strong')),
      ),
    })),
  };
}

type Span = { _type: 'span'; text: string; marks: string[] };

function isSpan(child: unknown): child is Span {
  return (
    typeof child === 'object' &&
    child !== null &&
    'text' in child &&
    typeof child.text === 'string' &&
    'marks' in child &&
    Array.isArray(child.marks)
  );
}

function keyOf(definition: unknown): string {
  return String(Reflect.get(Object(definition), '_key'));
}
