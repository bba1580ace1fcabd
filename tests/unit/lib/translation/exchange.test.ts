import { applyTexts } from '#lib/translation/apply.ts';
import { type Content, MarkupError, readMarkup } from '#lib/translation/content.ts';
import { readDelivery } from '#lib/translation/exchange.ts';
import { findTermProblems, type Term } from '#lib/translation/terms.ts';

const paragraph = (_key: string, ...texts: [string, string[]][]) => ({
  _type: 'block',
  _key,
  markDefs: [],
  children: texts.map(([text, marks], index) => ({
    _type: 'span',
    _key: `s${index}`,
    text,
    marks,
  })),
});
const source = {
  title: 'Limits',
  body: [paragraph('a', ['Press ', []], ['Save', ['strong']], ['.', []])],
};
const press: Content = ['Press ', { id: '1', title: 'strong', content: ['Save'] }, '.'];

describe('a delivered text', () => {
  const deliver = (path: string, from: Content, target: Content) =>
    readDelivery(source, { original: 'x', units: [{ path, source: from, target }] });

  it('is taken with its codes in another order of words', () => {
    const target = [{ id: '1', title: '', content: ['Speichern'] }, ' drücken.'];
    const { texts, refused } = deliver('body[_key=="a"]', press, target);
    expect(refused).toEqual([]);
    expect(applyTexts(source, undefined, texts)).toEqual({
      title: 'Limits',
      body: [
        {
          ...source.body[0],
          children: [
            { _type: 'span', _key: 's1', text: 'Speichern', marks: ['strong'] },
            { _type: 'span', _key: 's0', text: ' drücken.', marks: [] },
          ],
        },
      ],
    });
  });

  it.each([
    ['of a text that is gone', 'body[_key=="z"]', press, press, 'unknown', []],
    ['of a text that changed since', 'body[_key=="a"]', ['Press it.'], ['Drücken.'], 'changed', []],
    ['without a code', 'body[_key=="a"]', press, ['Speichern drücken.'], 'codes-missing', ['1']],
    [
      'with a code that is none',
      'body[_key=="a"]',
      press,
      [...press, { id: '9', title: '' }],
      'codes-unknown',
      ['9'],
    ],
    ['with a code twice', 'body[_key=="a"]', press, [...press, ...press], 'codes-twice', ['1']],
  ])('%s is refused', (_, path, from, target, reason, codes) => {
    const { texts, refused } = deliver(path, from, target);
    expect([texts.size, refused]).toEqual([0, [{ path, reason, codes }]]);
  });
});

it('keeps what the translation has of its own, and brings in what is new where it belongs', () => {
  const now = {
    ...source,
    body: [paragraph('new', ['New', []]), ...source.body, paragraph('c', ['C', []])],
  };
  const target = {
    title: 'Grenzen',
    body: [
      paragraph('a', ['Speichern', []]),
      paragraph('own', ['Nur hier', []]),
      paragraph('c', ['Z', []]),
    ],
  };
  const { body } = applyTexts(now, target, new Map([['body[_key=="new"]', ['Neu']]]));
  expect(body).toMatchObject([
    { _key: 'new', children: [{ text: 'Neu' }] },
    { _key: 'a', children: [{ text: 'Speichern' }] },
    { _key: 'own' },
    { _key: 'c', children: [{ text: 'Z' }] },
  ]);
});

describe('invented markup', () => {
  it.each([
    ['<2>a</2>', /stands for nothing/],
    ['<1>a', /not closed/],
    ['a</1>', /closes nothing/],
    ['<1>a</1><1>b</1>', /twice/],
    ['<1/>', /another way/],
    ['a', /missing/],
    ['<b>a</b>', /stands for nothing/],
  ])('%j is refused', (markup, words) => {
    expect(() => readMarkup(markup, press)).toThrow(MarkupError);
    expect(() => readMarkup(markup, press)).toThrow(words);
  });

  it('that looks like none is text', () => {
    expect(readMarkup('1 < 2 &lt; 3 <1>a &amp; b</1>', press)).toEqual([
      '1 < 2 < 3 ',
      { id: '1', title: 'strong', content: ['a & b'] },
    ]);
  });
});

describe('words that are prescribed', () => {
  const name: Term = { word: 'Signpost Pro', translations: {} };
  const word: Term = { word: 'withdrawal', translations: { de: 'Auszahlung', ja: '出金' } };
  it.each([
    ['Signpost Pro is here', 'Signpost Pro ist da', 'de', []],
    ['Signpost Pro is here', 'Wegweiser Pro ist da', 'de', ['Signpost Pro']],
    ['Signpost Pro is here', 'signpost pro ist da', 'de', ['Signpost Pro']],
    ['Signpost Pro, Signpost Pro', 'Signpost Pro', 'de', ['Signpost Pro']],
    ['Signpost  Pro', 'Signpost Pro', 'de', []],
    ['A withdrawal', 'Eine Auszahlung', 'de', []],
    ['A withdrawal', 'Die Auszahlungen', 'de', []],
    ['A withdrawal', 'Eine Abhebung', 'de', ['Auszahlung']],
    ['A Withdrawal', 'Eine Abhebung', 'de', ['Auszahlung']],
    ['A withdrawal', '出金する', 'ja', []],
    ['A withdrawal', 'Um saque', 'pt-br', []],
    ['No such word', 'Kein solches', 'de', []],
    ['withdrawals', 'Abhebungen', 'de', []],
  ])('%j as %j in %s', (text, target, language, expected) => {
    const problems = findTermProblems(text, target, [name, word], language);
    expect(problems.map((problem) => problem.expected)).toEqual(expected);
  });
});
