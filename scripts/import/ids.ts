import { createHash } from 'node:crypto';
import type { Source } from './source.ts';

const MAX_LENGTH = 100;

/** The id of a document, made of what the source calls it: the same in every run. */
export function documentId(
  source: Pick<Source, 'name' | 'isOwn'>,
  noun: string,
  id: string,
  locale?: string,
): string {
  if (source.isOwn) return id;
  const word = id.replace(/[^a-zA-Z0-9_-]+/g, '-');
  // Words that lost letters, and long ones, stay apart by a digest.
  const isSame = word === id && word.length <= MAX_LENGTH;
  const own = isSame ? word : `${word.slice(0, 60).replace(/^-|-$/g, '')}-${digest(id, 8)}`;
  const middle = noun === 'article' ? '' : `${noun}-`;
  return `${source.name}-${middle}${own}${locale === undefined ? '' : `-${locale}`}`;
}

/** Letters and digits that stand for a text. */
export function digest(text: string, length = 12): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
