import snowball from 'snowball-stemmers';
import { regularForm } from './irregular-forms.ts';

const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** Languages whose short words lose a vowel before another word: `l'article`, `dell'acqua`. */
const ELIDING = new Set(['ca', 'fr', 'ga', 'it']);

/** Languages that write several words as one: `Kontoeröffnung`. */
const COMPOUNDING = new Set(['da', 'de', 'fi', 'nb', 'nl', 'nn', 'no', 'sv']);

/** Languages whose diacritics tell words apart so often that terms keep them. */
const MARKED = new Set(['vi']);

export type Language = {
  /** Two-letter code, `en` for `en-AU`. */
  code: string;
  /** Lower-case word → stem. The word itself where no stemmer is known. */
  stem: (word: string) => string;
  hasStemmer: boolean;
  elides: boolean;
  compounds: boolean;
  keepsMarks: boolean;
};

const languages = new Map<string, Language>();

/** What search needs to know of a language tag such as `en` or `pt-BR`. Unknown tags work too. */
export function languageOf(tag: string): Language {
  const known = languages.get(tag);
  if (known !== undefined) return known;
  const code = /^[a-z]{2,3}/.exec(tag.toLowerCase())?.[0] ?? 'en';
  const algorithm = STEMMERS[code];
  const language: Language = {
    code,
    stem: stemmer(algorithm),
    hasStemmer: algorithm !== undefined,
    elides: ELIDING.has(code),
    compounds: COMPOUNDING.has(code),
    keepsMarks: MARKED.has(code),
  };
  languages.set(tag, language);
  return language;
}

function stemmer(algorithm: string | undefined): (word: string) => string {
  if (algorithm === undefined) return (word) => word;
  const { stem } = snowball.newStemmer(algorithm);
  if (algorithm !== 'english') return (word) => stem(word) || word;
  return (word) => stem(regularForm(word)) || word;
}
