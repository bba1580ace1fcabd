import { textBlockText } from '../text/plain-text.ts';
import type { Footnotes } from '../text/types.ts';
import type { Words } from '../words.ts';

/** The words of all footnotes, each found at its own place. */
export function footnotesText({ items }: Footnotes): Words[] {
  return items.flatMap(({ anchor, content }) =>
    content.flatMap(textBlockText).map((words) => ({ ...words, anchor })),
  );
}
