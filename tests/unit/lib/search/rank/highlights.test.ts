import { tokenizerOf } from '#lib/search/language/tokenizer.ts';
import {
  article,
  demoContent,
  demoRules,
  indexOf,
  NOW,
  removeIndexes,
  type TestIndex,
} from '../build.ts';
import { DEMO_QUESTIONS } from '../demo-questions.ts';

/** What is marked in the titles and snippets of the first results of a query. */
function marked({ reader }: TestIndex, text: string, lang = 'en'): string[] {
  const { results, queryTerms } = reader.rank({ text, lang, now: NOW });
  return results.slice(0, 10).flatMap((hit) => {
    const { title, titleRanges, snippet } = reader.show(hit, queryTerms, lang);
    const inTitle = titleRanges.map(([start, end]) => title.slice(start, end));
    return [...inTitle, ...snippet.ranges.map(([start, end]) => snippet.text.slice(start, end))];
  });
}

let demo: TestIndex;
beforeAll(() => {
  demo = indexOf(demoContent(), demoRules());
});
afterAll(removeIndexes);

describe('words that carry no meaning', () => {
  it.each([
    ['my acount got hacked', /^(?:account|hack)/i],
    ['my account got hacked', /^(?:account|hack)/i],
    ['how do I get my deposit', /^deposit/i],
    ['what is the fee for a withdrawal', /^(?:fee|withdraw)/i],
    ['I want to make a withdrawal', /^withdraw/i],
    ['can I use a passkey', /^passkey/i],
    ['mining', /^mining/i],
    // The reader is still typing a word, which grammar may begin with.
    ['deposit o', /^(?:deposit|o)/i],
  ])('are not marked for %s', (query, allowed) => {
    const words = marked(demo, query);
    expect(words.filter((word) => !allowed.test(word))).toEqual([]);
    const tokenizer = tokenizerOf('en');
    expect(words.filter((word) => tokenizer.isEmptyWord(word.toLowerCase()))).toEqual([]);
  });

  it('are not marked for any question of the demo content', () => {
    const tokenizer = tokenizerOf('en');
    const wrong = DEMO_QUESTIONS.flatMap(([question]) => {
      const words = marked(demo, question).map((word) => word.toLowerCase());
      const empty = words.filter((word) => tokenizer.isEmptyWord(word));
      return empty.length === 0 ? [] : [`${question}: ${[...new Set(empty)].join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are marked when a query is nothing else', () => {
    const index = indexOf([article({ doc: 'a', title: 'How to get it', body: 'Nobody knows.' })]);
    expect(marked(index, 'get it')).toEqual(['get', 'it']);
  });

  const languages: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'de',
      'Mein Konto wurde gesperrt. Ich habe es gemacht.',
      'mein Konto wurde gesperrt gemacht',
      ['Konto', 'gesperrt'],
    ],
    [
      'fr',
      'Mon compte a été bloqué. Il faut le faire.',
      'faire mon compte bloqué',
      ['compte', 'bloqué'],
    ],
    [
      'es',
      'Mi cuenta está bloqueada. Hay que hacer algo.',
      'hacer mi cuenta bloqueada',
      ['cuenta', 'bloqueada'],
    ],
    [
      'it',
      'Il mio conto è bloccato. Bisogna fare così.',
      'fare il mio conto bloccato',
      ['conto', 'bloccato'],
    ],
    [
      'pt',
      'A minha conta está bloqueada. É preciso fazer isto.',
      'fazer a minha conta bloqueada',
      ['conta', 'bloqueada'],
    ],
    [
      'ru',
      'Мой счёт заблокирован. Что делать?',
      'что делать мой счёт заблокирован',
      ['счёт', 'заблокирован'],
    ],
    [
      'nb',
      'Kontoen min er sperret. Hva skal jeg gjøre?',
      'hva skal jeg gjøre kontoen min sperret',
      ['Kontoen', 'sperret'],
    ],
    ['ja', '口座がロックされました。使う方法。', '口座をロックする', ['口座', 'ロック']],
    ['zh', '我的账户被锁定了。怎么做。', '我的账户被锁定怎么做', ['账户', '锁定']],
  ];
  it.each(languages)('are not marked in %s', (lang, body, query, expected) => {
    const index = indexOf([article({ doc: 'a', lang, title: '–', body })]);
    expect(marked(index, query, lang)).toEqual(expected);
  });
});

describe('the passage that is shown', () => {
  const passages = [
    { key: 'one', text: 'How do I get it? What do you get when you got what you get from it?' },
    { key: 'two', text: 'Whoever was hacked should freeze the account at once.' },
    { key: 'three', text: 'What you get, and what I got, is what we do.' },
  ];

  it.each([
    ['my acount got hacked', 'two'],
    ['what do I do when I got hacked', 'two'],
  ])('for %s is the one with the words that say something', (text, key) => {
    const { reader } = indexOf([{ ...article({ doc: 'a', title: 'Help' }), passages }]);
    const { results, queryTerms } = reader.rank({ text, lang: 'en', now: NOW });
    expect(results.map((hit) => reader.show(hit, queryTerms, 'en').key)).toEqual([key]);
  });

  it('is the first when only the title has such words', () => {
    const { reader } = indexOf([
      {
        ...article({ doc: 'a', title: 'Hacked' }),
        passages: [{ key: 'zero', text: 'Help.' }, ...passages.slice(0, 1)],
      },
    ]);
    const { results, queryTerms } = reader.rank({
      text: 'what to do when hacked',
      lang: 'en',
      now: NOW,
    });
    expect(results.map((hit) => reader.show(hit, queryTerms, 'en').snippet.text)).toEqual([
      'Help.',
    ]);
  });

  it('begins where those words stand', () => {
    const filler = 'What you get is what you get, and so it will be for all of you. ';
    const body = `${filler.repeat(7)}The account was hacked at night. ${filler.repeat(3)}`;
    const index = indexOf([article({ doc: 'a', title: '–', body: body.slice(0, 700) })]);
    const { results, queryTerms } = index.reader.rank({
      text: 'what you get when hacked',
      lang: 'en',
      now: NOW,
    });
    const texts = results.map((hit) => index.reader.show(hit, queryTerms, 'en').snippet.text);
    expect(texts).toEqual([expect.stringContaining('was hacked at night')]);
  });
});

it('of several corrections that one is marked which the reader is told of', () => {
  const index = indexOf([
    article({
      doc: 'a',
      title: 'Account',
      body: 'The account holds an amount. Your account is safe.',
    }),
    article({ doc: 'b', title: 'Account numbers', body: 'An account has a number.' }),
  ]);
  expect(index.reader.rank({ text: 'my acount', lang: 'en', now: NOW }).corrected).toBe(
    'my account',
  );
  expect(marked(index, 'my acount').map((word) => word.toLowerCase())).not.toContain('amount');
});
