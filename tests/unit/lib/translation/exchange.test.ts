import { applyTexts } from '#lib/translation/apply.ts';
import { type Content, MarkupError, readMarkup } from '#lib/translation/content.ts';
import { readDelivery, xliffFileOf } from '#lib/translation/exchange.ts';
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

describe('a text that is there already', () => {
  const path = 'title';
  const german = (title: string) => ({ ...source, title });
  const fileOf = (target: unknown, translations: readonly string[]) => {
    const { units } = xliffFileOf('x', source, target, []);
    const unit = units.find((one) => one.path === path);
    const base = unit === undefined ? {} : { base: unit.base };
    return {
      original: 'x',
      units: translations.map((one) => ({ path, source: ['Limits'], target: [one], ...base })),
    };
  };

  it.each([
    ['nothing was there, and nothing is', undefined, ['Grenzen'], undefined, [], 'Grenzen'],
    ['the words of the source stand there', undefined, ['Grenzen'], 'Limits', [], 'Grenzen'],
    ['it is the same as then', 'Alt', ['Neu'], 'Alt', [], 'Neu'],
    ['a person wrote since', undefined, ['Neu'], 'Mensch', [], 'newer'],
    ['a person changed it since', 'Alt', ['Neu'], 'Mensch', [], 'newer'],
    [
      'a person changed it since, and the file has it as it was',
      'Alt',
      ['Alt'],
      'Neu',
      [],
      'newer',
    ],
    ['a person wrote the very same', 'Alt', ['Neu'], 'Neu', [], 'Neu'],
    ['a machine wrote since', undefined, ['Neu'], 'Maschine', [path], 'Neu'],
    ['the file has it twice, the same', undefined, ['Neu', 'Neu'], undefined, [], 'Neu'],
    ['the file has it twice, each another', undefined, ['Neu', 'Anders'], undefined, [], 'twice'],
    ['the file has it a second time without words', undefined, ['Neu', ' '], undefined, [], 'Neu'],
  ] as const)('%s', (_, then, translations, now, open, expected) => {
    const file = fileOf(then && german(then), translations);
    const standing = { target: now && german(now), open: new Set(open) };
    const { texts, refused } = readDelivery(source, file, standing);
    expect([...texts.values()].flat().concat(refused.map(({ reason }) => reason))).toEqual([
      expected,
    ]);
  });

  it('is taken where a tool left out what stood there', () => {
    const file = { original: 'x', units: [{ path, source: ['Limits'], target: ['Neu'] }] };
    const standing = { target: german('Mensch'), open: new Set<string>() };
    expect(readDelivery(source, file, standing).texts.get(path)).toEqual(['Neu']);
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
    ['<2>a</2>', /code-unknown/],
    ['<1>a', /code-open/],
    ['a</1>', /code-closes-nothing/],
    ['<1>a</1><1>b</1>', /twice/],
    ['<1/>', /code-form/],
    ['a', /code-missing/],
    ['<b>a</b>', /code-unknown/],
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
