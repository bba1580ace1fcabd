import { withoutAccents } from '../accents.ts';

/** Endings that the stemmer knows with their accents alone: `configuracoes`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/coes$/, 'ções'],
  [/cao$/, 'ção'],
  [/oes$/, 'ões'],
  [/aes$/, 'ães'],
  [/ao$/, 'ão'],
  [/encia(s?)$/, 'ência$1'],
  [/ancia(s?)$/, 'ância$1'],
  [/avel$/, 'ável'],
  [/ivel$/, 'ível'],
];

/** Plurals of words with `ão`, which the stemmer keeps apart from it: `cartões`, `pães`, `mãos`. */
const NASAL_PLURAL = /(?:ões|ães|ãos)$/;

/** A word with the accents of its ending, where it was typed without; a nasal plural in the singular. */
export function regularPortuguese(word: string): string {
  return accented(word).replace(NASAL_PLURAL, 'ão');
}

function accented(word: string): string {
  if (withoutAccents(word) !== word) return word;
  for (const [ending, accented] of ENDINGS) {
    if (ending.test(word)) return word.replace(ending, accented);
  }
  return word;
}
