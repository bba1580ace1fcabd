import { draftText } from '../convert/plain-text.ts';
import type { DraftBlock } from '../convert/types.ts';

/** What lists show of an article. */
const MAX_SUMMARY = 300;
const MIN_SUMMARY = 20;

/** The first paragraph, as far as whole sentences fit; undefined when there is none. */
export function summaryOf(body: readonly DraftBlock[]): string | undefined {
  for (const block of body) {
    const isParagraph =
      block._type === 'block' && block.listItem === undefined && block.style === 'normal';
    if (!isParagraph) continue;
    const text = draftText([block]).replace(/\s+/g, ' ').trim();
    if (text.length >= MIN_SUMMARY) return cut(text);
  }
  return undefined;
}

/** At most 300 letters, at the end of a sentence or else of a word. */
export function cut(text: string): string {
  if (text.length <= MAX_SUMMARY) return text;
  const start = text.slice(0, MAX_SUMMARY);
  const sentence = Math.max(
    start.lastIndexOf('. '),
    start.lastIndexOf('! '),
    start.lastIndexOf('? '),
    start.lastIndexOf('。'),
  );
  if (sentence > MAX_SUMMARY / 3) return start.slice(0, sentence + 1);
  const word = text.slice(0, MAX_SUMMARY - 1).lastIndexOf(' ');
  return `${text.slice(0, word > 0 ? word : MAX_SUMMARY - 1)}…`;
}
