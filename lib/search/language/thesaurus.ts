import { ARABIC } from './thesaurus/arabic.ts';
import { ENGLISH } from './thesaurus/english.ts';
import { GERMAN } from './thesaurus/german.ts';
import { JAPANESE } from './thesaurus/japanese.ts';
import { PORTUGUESE } from './thesaurus/portuguese.ts';

/*
 * Words that customers and writers of help articles use for the same thing. A line is one
 * meaning; phrases are joined by `_`. They weigh little: they only break ties between articles
 * that share nothing else with the query. Editors' own synonyms weigh more.
 */
const GROUPS: Readonly<Record<string, string>> = {
  ar: ARABIC,
  de: GERMAN,
  en: ENGLISH,
  ja: JAPANESE,
  pt: PORTUGUESE,
};

/** The groups of a language's thesaurus; each word or phrase as it would be typed. */
export function thesaurus(language: string): string[][] {
  return (GROUPS[language] ?? '')
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' ').map((phrase) => phrase.replaceAll('_', ' ')));
}
