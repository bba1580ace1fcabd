import type { ExplainedResult, Explanation, MatchSource } from '#lib/search/explanation.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';

type Word = Explanation['words'][number];
type ResultWord = ExplainedResult['words'][number];

/** How search understood one word of a query, as one sentence. */
export function meaningWords({ word, kind, meanings }: Word): string {
  if (kind === 'unknown')
    return t('“{word}” stands in no article, nor anything like it.', { word });
  const typed = meanings.find(({ source }) => source === 'typed');
  const begin =
    typed === undefined
      ? t('“{word}” stands in no article.', { word })
      : kind === 'grammar'
        ? t('“{word}” is a small word and counts little.', { word })
        : t('“{word}” stands in {articles}.', { word, articles: articles(typed.articles) });
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
  typed: t('Also'),
  corrected: t('Taken for a slip, it may mean'),
  prefix: t('It may be the beginning of'),
  compound: t('It is a part of, or is made of'),
  editors: t('By your synonyms it also finds'),
  synonym: t('In general it also means'),
};

/** Why a result stands where it does, a sentence for each reason, the strongest first. */
export function reasonWords({ curatedBy, words, lacks }: ExplainedResult): string[] {
  const inTitle = words.filter((word) => word.inTitle > 0);
  const inPassage = words.filter((word) => word.inTitle === 0 && word.inPassage > 0);
  const elsewhere = words.filter((word) => word.inTitle === 0 && word.inPassage === 0);
  return [
    curatedBy === null ? '' : t('A best answer puts it first.'),
    sentence(t('Its title says'), inTitle, () => 0),
    sentence(t('The passage below says'), inPassage, (word) => word.inPassage),
    sentence(t('Elsewhere it says'), elsewhere, (word) => word.inText),
    lacks.length === 0
      ? ''
      : t('It lacks {listed}.', { listed: listed(lacks.map((word) => `“${word}”`)) }),
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
  const times = count > 1 ? ` ${tCount(count, '{count} time', '{count} times')}` : '';
  const why = source === 'typed' ? '' : ` (${FOR[source]} “${typed}”)`;
  return `“${source === 'typed' ? typed : found}”${times}${why}`;
}

const FOR: Readonly<Record<MatchSource, string>> = {
  typed: t('for'),
  corrected: t('spelling of'),
  prefix: t('begins with'),
  compound: t('is made with'),
  editors: t('your synonym for'),
  synonym: t('another word for'),
};

const SHARES = [
  ['title', t('title')],
  ['passage', t('best passage')],
  ['text', t('whole text')],
  ['coverage', t('how much of the search it holds')],
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
  if (before === after) return t('as before');
  if (after === null) return t('gone, was {before}', { before: before ?? '' });
  if (before === null) return t('new among the first ten');
  return after < before ? t('up from {before}', { before }) : t('down from {before}', { before });
}

function articles(count: number): string {
  return tCount(count, '{count} article', '{count} articles');
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return t('{first} and {last}', {
    first: words.slice(0, -1).join(', '),
    last: words.at(-1) ?? '',
  });
}
