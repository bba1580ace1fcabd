import { withoutAccents } from '../accents.ts';

/** Endings that the stemmer knows with their accents alone: `configuracoes`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/coes$/, 'ções'],
  [/cao$/, 'ção'],
  [/soes$/, 'sões'],
  [/encia(s?)$/, 'ência$1'],
  [/ancia(s?)$/, 'ância$1'],
  [/avel$/, 'ável'],
  [/ivel$/, 'ível'],
];

/** A word with the accents of its ending, where it was typed without. */
export function accentedPortuguese(word: string): string {
  if (withoutAccents(word) !== word) return word;
  for (const [ending, accented] of ENDINGS) {
    if (ending.test(word)) return word.replace(ending, accented);
  }
  return word;
}
