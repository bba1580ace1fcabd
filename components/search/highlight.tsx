import type { ReactNode } from 'react';
import type { Range } from '#lib/search/rank/snippet.ts';

/** A text with the words of the query marked. Ranges are in order and do not overlap. */
export function Highlight({ text, ranges }: { text: string; ranges: readonly Range[] }): ReactNode {
  const parts: ReactNode[] = [];
  let last = 0;
  for (const [start, end] of ranges) {
    if (start < last || end > text.length) continue;
    parts.push(text.slice(last, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    last = end;
  }
  parts.push(text.slice(last));
  return parts;
}
