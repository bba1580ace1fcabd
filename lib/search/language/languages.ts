import snowball from 'snowball-stemmers';
import { withoutAccents } from './accents.ts';
import { arabicLetters, foldArabic, lightArabicStem, withoutArticle } from './forms/arabic.ts';
import { plainGermanStem, regularGerman, withUmlauts } from './forms/german.ts';
import { foldKana, stemJapanese } from './forms/japanese.ts';
import { regularPortuguese } from './forms/portuguese.ts';
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
  /** Lower-case word → the letters by which typed words are compared: `ueber`, `über` → `uber`. */
  fold: (word: string) => string;
  /** Lower-case word → what it shares with other forms that the stemmer may not reach. */
  kin: (word: string) => string;
  /** Lower-case word, whole or only begun → how a word that it completes begins. */
  start: (word: string) => string;
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
  const fold = FOLDS[code] ?? withoutAccents;
  const language: Language = {
    code,
    stem: stemmer(code),
    fold,
    kin: KINS[code] ?? fold,
    start: code === 'ar' ? (word) => withoutArticle(fold(word)) : fold,
    elides: ELIDING.has(code),
    compounds: COMPOUNDING.has(code),
    keepsMarks: MARKED.has(code),
  };
  languages.set(tag, language);
  return language;
}

const FOLDS: Readonly<Record<string, (word: string) => string>> = {
  ar: (word) => withoutAccents(foldArabic(word)),
  de: (word) => withoutAccents(withUmlauts(word)),
  ja: (word) => withoutAccents(foldKana(word)),
};

const KINS: Readonly<Record<string, (word: string) => string>> = {
  ar: lightArabicStem,
  vi: same,
};

/** What makes of a word one that its stemmer knows, and of a stem that of other forms. */
const BEFORE: Readonly<Record<string, (word: string) => string>> = {
  ar: arabicLetters,
  de: regularGerman,
  en: regularForm,
  pt: regularPortuguese,
};
const BEHIND: Readonly<Record<string, (stem: string) => string>> = {
  de: (stem) => plainGermanStem(withoutAccents(stem)),
};

function stemmer(code: string): (word: string) => string {
  if (code === 'ja') return stemJapanese;
  const algorithm = STEMMERS[code];
  if (algorithm === undefined) return (word) => word;
  const { stem } = snowball.newStemmer(algorithm);
  const before = BEFORE[code] ?? same;
  const behind = BEHIND[code] ?? same;
  return (word) => behind(stem(before(word)) || word);
}

function same(word: string): string {
  return word;
}
