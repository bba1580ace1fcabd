import { findPhrase } from '#sanity/studio/search-tool/find-phrase.ts';
import { block, span, step } from '#tests/fixtures/portable-text/build.ts';

const article = {
  title: 'Can I cancel a withdrawal?',
  summary: 'Yes, before it is handed to the bank.',
  body: [
    block('p', [
      span('Once it is '),
      span('handed', ['strong'], 'b'),
      span('\nto the BANK, no.', [], 'c'),
    ]),
    {
      _type: 'steps',
      _key: 's',
      items: [step('1', 'Open Wallet', block('x', 'É handed to the bank'))],
    },
    {
      _type: 'richTable',
      _key: 't',
      rows: [
        { cells: [{ content: [block('y', 'Way')] }, { content: [block('z', 'to the bank')] }] },
      ],
    },
  ],
};

describe('findPhrase', () => {
  it('says where a phrase stands, marks, capitals and line breaks aside', () => {
    const found = findPhrase(article, '“Handed to the bank”');
    expect(found.map(({ path, before, match, after }) => [path, before, match, after])).toEqual([
      ['summary', 'Yes, before it is ', 'handed to the bank', '.'],
      ['body[_key=="p"]', 'Once it is ', 'handed to the BANK', ', no.'],
      ['body[_key=="s"]', 'Open Wallet É ', 'handed to the bank', ''],
    ]);
  });

  it.each([
    ['a word of a cell', 'WAY', ['body[_key=="t"]']],
    ['an accent', 'e handed', ['body[_key=="s"]']],
    ['words that stand apart', 'handed bank', []],
    ['nothing', ' "" ', []],
  ])('%s', (_, phrase, paths) => {
    expect(findPhrase(article, phrase).map(({ path }) => path)).toEqual(paths);
  });

  it('shortens what stands around, between words', () => {
    const long = 'word '.repeat(40);
    const [found] = findPhrase({ title: `${long}here ${long}` }, 'here');
    expect(found?.before).toMatch(/^… (?:word )+$/);
    expect(found?.after).toMatch(/^ (?:word )+…$/);
    expect(findPhrase({ title: 'ﬁnd ß İ 😀 x' }, 'x')[0]?.match).toBe('x');
  });
});
