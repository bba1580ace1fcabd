import { maskSecrets } from './mask.ts';

/** Characters of a query that are stored. */
const MAX_LENGTH = 100;

/** A query as it is counted: in one spelling, with secrets masked. */
export function searchWords(query: string): string {
  const plain = query
    .normalize('NFKC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return [...maskSecrets(plain).toLowerCase()].slice(0, MAX_LENGTH).join('').trim();
}
