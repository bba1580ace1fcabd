/** Whether a word, in lower case, is one that people write. */
export type IsWord = (word: string) => boolean;

/** Between words stand spaces, and the signs with which `meaningOf` puts fields together. */
const PIECES = /([\s=\p{Cc}])/u;

const MIN_LENGTH = 4;
const MIN_LONG_LENGTH = 8;

/**
 * Whether two texts say the same but for slips of the pen: word by word equal, or the earlier word
 * is none and the later one is a letter away from it (two, if it is long). A word that exists is
 * never taken for a slip, because "now" and "not" are a letter apart too; neither is a number, nor
 * anything with a sign in it.
 */
export function isSameButForTypos(before: string, after: string, isWord: IsWord): boolean {
  if (before === after) return true;
  const former = before.split(PIECES);
  const latter = after.split(PIECES);
  if (former.length !== latter.length) return false;
  return former.every((word, index) => {
    const other = latter[index] ?? '';
    return word === other || isSlip(word, other, isWord);
  });
}

function isSlip(word: string, other: string, isWord: IsWord): boolean {
  if (!/^\p{L}+$/u.test(word) || !/^\p{L}+$/u.test(other)) return false;
  const length = Math.min(word.length, other.length);
  if (length < MIN_LENGTH || isWord(word)) return false;
  return lettersApart(word, other) <= (length < MIN_LONG_LENGTH ? 1 : 2);
}

/**
 * How many letters have to be put in, left out, exchanged or swapped with their neighbour: the
 * optimal string alignment distance.
 */
function lettersApart(one: string, other: string): number {
  let older: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line[column] = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(older, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    older = above;
    above = line;
  }
  return at(above, other.length);
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Number.POSITIVE_INFINITY;
}
