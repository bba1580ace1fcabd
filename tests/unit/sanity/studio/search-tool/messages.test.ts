import type { ExplainedResult } from '#lib/search/explanation.ts';
import {
  meaningWords,
  moveWords,
  reasonWords,
  shareWords,
} from '#sanity/studio/search-tool/messages.ts';

const meaning = (
  word: string,
  source: 'typed' | 'corrected' | 'prefix' | 'synonym' | 'editors',
) => ({
  word,
  source,
  articles: 3,
  rule: null,
});

describe('how a word was understood', () => {
  it.each([
    [
      { word: 'fees', kind: 'subject', meanings: [meaning('fees', 'typed')] },
      '“fees” stands in 3 articles.',
    ],
    [
      { word: 'the', kind: 'grammar', meanings: [meaning('the', 'typed')] },
      '“the” is a small word and counts little.',
    ],
    [
      { word: 'blorp', kind: 'unknown', meanings: [] },
      '“blorp” stands in no article, nor anything like it.',
    ],
    [
      {
        word: 'kyc',
        kind: 'subject',
        meanings: [meaning('identity', 'editors'), meaning('proof', 'synonym')],
      },
      '“kyc” stands in no article. By your synonyms it also finds “identity”. In general it also means “proof”.',
    ],
    [
      {
        word: 'fes',
        kind: 'subject',
        meanings: [meaning('fee', 'corrected'), meaning('fees', 'corrected')],
      },
      '“fes” stands in no article. Taken for a slip, it may mean “fee” and “fees”.',
    ],
  ] as const)('%#', (word, words) => {
    expect(meaningWords({ ...word, meanings: [...word.meanings] })).toBe(words);
  });
});

const result: ExplainedResult = {
  id: 'a',
  type: 'faq',
  slug: 'a',
  title: 'A',
  curatedBy: null,
  strength: 1,
  shares: { title: 0.551, text: 0.2, passage: 0.249, coverage: 0 },
  snippet: '',
  words: [
    {
      typed: 'card',
      found: 'card',
      source: 'typed',
      rule: null,
      inTitle: 1,
      inPassage: 2,
      inText: 4,
    },
    {
      typed: 'fes',
      found: 'fees',
      source: 'corrected',
      rule: null,
      inTitle: 0,
      inPassage: 2,
      inText: 2,
    },
    {
      typed: 'lost',
      found: 'gone',
      source: 'synonym',
      rule: null,
      inTitle: 0,
      inPassage: 0,
      inText: 1,
    },
  ],
  lacks: ['abroad'],
};

describe('why a result stands where it does', () => {
  it('is told by where its words stand, and what it lacks', () => {
    expect(reasonWords(result)).toEqual([
      'Its title says “card”.',
      'The passage below says “fees” 2 times (spelling of “fes”).',
      'Elsewhere it says “gone” (another word for “lost”).',
      'It lacks “abroad”.',
    ]);
    expect(reasonWords({ ...result, words: [], lacks: [], curatedBy: 'best' })).toEqual([
      'A best answer puts it first.',
    ]);
  });

  it('is weighed, the most first', () => {
    expect(shareWords(result)).toBe('title 55 %, best passage 25 %, whole text 20 %');
  });

  it.each([
    [1, 1, 'as before'],
    [4, 1, 'up from 4'],
    [1, 2, 'down from 1'],
    [null, 3, 'new among the first ten'],
    [3, null, 'gone, was 3'],
  ])('moves from %s to %s', (before, after, words) => {
    expect(moveWords(before, after)).toBe(words);
  });
});
