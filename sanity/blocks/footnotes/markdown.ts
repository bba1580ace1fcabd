import type { Addresses } from '../markdown.ts';
import { flowMarkdown } from '../text/markdown.ts';
import type { Footnotes } from '../text/types.ts';

/** Definitions of footnotes as GitHub's Markdown has them. */
export function footnotesMarkdown({ items }: Footnotes, addresses: Addresses): string {
  const notes = items.map(({ number, content }) => {
    const text = flowMarkdown(content, addresses, () => '');
    return `[^${number}]: ${kept(text).replace(/\n(?=[^\n])/g, '\n    ')}`;
  });
  return notes.join('\n\n');
}

/** One word, also with a title behind it, would be read as the address of a link called `^1`. */
function kept(text: string): string {
  return text.replace(/^(\S+(?:[ \t]+["'(].*)?)$/m, '$1 <!-- -->');
}
