/** A word with a translation of its own, or one that stays as it is. */
export type Term = {
  word: string;
  /** By language; none for a word that is the same in all of them, such as a product's name. */
  translations: Readonly<Record<string, string>>;
};

export type TermProblem = { word: string; expected: string; kind: 'protected' | 'glossary' };

/**
 * Words of the source whose prescribed translation is not in the target. A protected word must be
 * there as often as in the source, in the same letters; one of the glossary at least once, in any
 * letters and with any ending.
 */
export function findTermProblems(
  source: string,
  target: string,
  terms: readonly Term[],
  language: string,
): TermProblem[] {
  return terms.flatMap(({ word, translations }): TermProblem[] => {
    const isProtected = Object.keys(translations).length === 0;
    const wanted = countOf(source, word, isProtected);
    const expected = isProtected ? word : translations[language];
    if (wanted === 0 || expected === undefined) return [];
    const found = countOf(target, expected, isProtected, !isProtected);
    if (found >= (isProtected ? wanted : 1)) return [];
    return [{ word, expected, kind: isProtected ? 'protected' : 'glossary' }];
  });
}

/** Languages that put no spaces between words have no edges of words to look for. */
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

function countOf(
  text: string,
  word: string,
  hasSameLetters: boolean,
  hasAnyEnding = false,
): number {
  if (word.trim() === '') return 0;
  const escaped = word
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const hasEdges = !WITHOUT_SPACES.test(word) && !WITHOUT_SPACES.test(text);
  const before = hasEdges ? '(?<![\\p{L}\\p{N}])' : '';
  const after = hasEdges && !hasAnyEnding ? '(?![\\p{L}\\p{N}])' : '';
  const pattern = new RegExp(`${before}${escaped}${after}`, hasSameLetters ? 'gu' : 'giu');
  return [...text.matchAll(pattern)].length;
}
