import { readBehind } from '#lib/articles/behind.ts';

const original = {
  judgements: [{ path: 'summary', text: 'Fees are 2 %.' }],
  article: { _id: 'fees', slug: 'fees', language: 'en' },
};
const from = (source: string) => [{ path: 'summary', source }];

it.each([
  ['made from what the original said before', from('Fees are 1 %.'), original, true],
  ['made from what it says now', from('Fees are 2 %.'), original, false],
  ['of which nobody said what it was made from', null, original, false],
  ['without a judgement', from('Fees are 1 %.'), { ...original, judgements: null }, false],
  ['without a record', from('Fees are 1 %.'), null, false],
  ['whose original is gone', from('Fees are 1 %.'), { ...original, article: null }, false],
])('a translation %s', (_, madeFrom, record, isBehind) => {
  const row = { _id: 'gebuehren', madeFrom, original: record };
  expect(readBehind(row)).toEqual(isBehind ? { language: 'en', slug: 'fees' } : null);
});

it('the original itself is never behind', () => {
  expect(readBehind({ _id: 'fees', madeFrom: from('Fees are 1 %.'), original })).toBeNull();
});
