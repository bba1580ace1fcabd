import type { Inline } from '../block-types.ts';
import { article, code, link, strong } from '../blocks.ts';

const MARK = /\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\((.+?)\)/g;

/**
 * A text with marks: `**important**`, code in backticks, and `[words](target)`, where the target is
 * an article by its id or slug, or an address elsewhere.
 */
export function rich(text: string): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    const [whole, important, exact, words = '', target = ''] = found;
    if (found.index > from) inlines.push(text.slice(from, found.index));
    from = found.index + whole.length;
    if (important !== undefined) inlines.push(strong(important));
    else if (exact !== undefined) inlines.push(code(exact));
    else
      inlines.push(
        /^(?:https|mailto):/.test(target) ? link(target, words) : article(target, words),
      );
  }
  if (from < text.length) inlines.push(text.slice(from));
  return inlines;
}
