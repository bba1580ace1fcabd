import type { ExplainedResult, Explanation, MatchSource } from '#lib/search/explanation.ts';

type Word = Explanation['words'][number];
type ResultWord = ExplainedResult['words'][number];

/** How search understood one word of a query, as one sentence. */
export function meaningWords({ word, kind, meanings }: Word): string {
  if (kind === 'unknown') return `“${word}” stands in no article, nor anything like it.`;
  const typed = meanings.find(({ source }) => source === 'typed');
  const begin =
    typed === undefined
      ? `“${word}” stands in no article.`
      : kind === 'grammar'
        ? `“${word}” is a small word and counts little.`
        : `“${word}” stands in ${articles(typed.articles)}.`;
  const rest = SOURCES_IN_ORDER.flatMap((source) => {
    const others = meanings.filter((one) => one.source === source).map((one) => `“${one.word}”`);
    return others.length === 0 ? [] : [`${ALSO[source]} ${listed(others)}.`];
  });
  return [begin, ...(kind === 'grammar' && typed !== undefined ? [] : rest)].join(' ');
}

const SOURCES_IN_ORDER: readonly MatchSource[] = [
  'corrected',
  'prefix',
  'compound',
  'editors',
  'synonym',
];

const ALSO: Readonly<Record<MatchSource, string>> = {
  typed: 'Also',
  corrected: 'Taken for a slip, it may mean',
  prefix: 'It may be the beginning of',
  compound: 'It is a part of, or is made of',
  editors: 'By your synonyms it also finds',
  synonym: 'In general it also means',
};

/** Why a result stands where it does, a sentence for each reason, the strongest first. */
export function reasonWords({ curatedBy, words, lacks }: ExplainedResult): string[] {
  const inTitle = words.filter((word) => word.inTitle > 0);
  const inPassage = words.filter((word) => word.inTitle === 0 && word.inPassage > 0);
  const elsewhere = words.filter((word) => word.inTitle === 0 && word.inPassage === 0);
  return [
    curatedBy === null ? '' : 'A best answer puts it first.',
    sentence('Its title says', inTitle, () => 0),
    sentence('The passage below says', inPassage, (word) => word.inPassage),
    sentence('Elsewhere it says', elsewhere, (word) => word.inText),
    lacks.length === 0 ? '' : `It lacks ${listed(lacks.map((word) => `“${word}”`))}.`,
  ].filter((reason) => reason !== '');
}

function sentence(
  begin: string,
  words: readonly ResultWord[],
  countOf: (word: ResultWord) => number,
): string {
  if (words.length === 0) return '';
  return `${begin} ${listed(words.map((word) => foundWords(word, countOf(word))))}.`;
}

function foundWords({ typed, found, source }: ResultWord, count: number): string {
  const times = count > 1 ? ` ${count} times` : '';
  const why = source === 'typed' ? '' : ` (${FOR[source]} “${typed}”)`;
  return `“${source === 'typed' ? typed : found}”${times}${why}`;
}

const FOR: Readonly<Record<MatchSource, string>> = {
  typed: 'for',
  corrected: 'spelling of',
  prefix: 'begins with',
  compound: 'is made with',
  editors: 'your synonym for',
  synonym: 'another word for',
};

const SHARES = [
  ['title', 'title'],
  ['passage', 'best passage'],
  ['text', 'whole text'],
  ['coverage', 'how much of the search it holds'],
] as const;

/** Where the score of a result comes from, the most first. */
export function shareWords({ shares }: ExplainedResult): string {
  return SHARES.map(([name, words]) => ({ share: Math.round(shares[name] * 100), words }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ share, words }) => `${words} ${share} %`)
    .join(', ');
}

/** What became of an article's place. */
export function moveWords(before: number | null, after: number | null): string {
  if (before === after) return 'as before';
  if (after === null) return `gone, was ${before}`;
  if (before === null) return 'new among the first ten';
  return after < before ? `up from ${before}` : `down from ${before}`;
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
