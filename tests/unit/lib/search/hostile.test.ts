import { countSteps, expectLinear } from '#tests/support/steps.ts';
import { demoContent, indexOf, NOW, removeIndexes, type TestIndex } from './build.ts';

let index: TestIndex;
beforeAll(() => {
  index = indexOf(demoContent());
});
afterAll(removeIndexes);

const random = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['spaces', ' \t\n '],
  ['10 kB of one word', 'withdrawal '.repeat(1000)],
  ['10 kB of one letter', 'a'.repeat(10_000)],
  ['thousands of terms', Array.from({ length: 5000 }, (_, n) => `w${n}`).join(' ')],
  ['an open quote', '"card declined'],
  ['operators', 'card AND OR NOT NEAR(declined) * ^ : { } ( ) - +'],
  ['column filters', 'title:card body:declined'],
  ['NUL', 'card\0declined'],
  ['control characters', 'card\u0001\u0002\u007f\u009fdeclined'],
  ['emoji', '💳👩🏽‍💻🏳️‍🌈'],
  ['right to left', 'بطاقة مرفوضة \u202e card'],
  ['half a character', 'card \ud83d declined \ude00'],
  ['marks on marks', `c${'\u0301'.repeat(500)}ard`],
  ['SQL', "'; DROP TABLE articles; --"],
  ['a wildcard', '*'],
  ['a regular expression', '(a+)+$'.repeat(50)],
  ['scripts mixed', 'card 銀行 банк बैंक ธนาคาร 은행 بنك'],
  ['Thai without spaces', 'ฉันจะเปลี่ยนรหัสผ่านได้อย่างไร'.repeat(20)],
  ['apostrophes', "''''l'l'l'''s's's"],
  ['a number', '9'.repeat(300)],
];

describe('hostile queries', () => {
  function search(text: string): number {
    const { results, queryTerms } = index.reader.rank({ text, lang: 'en', now: NOW });
    for (const hit of results) index.reader.show(hit, queryTerms, 'en');
    return queryTerms.length;
  }

  it.each(HOSTILE)('%s does no harm', (_, text) => {
    expect(search(text)).toBeLessThanOrEqual(40);
  });

  it.each([
    ['one word', 'withdrawal '],
    ['one letter', 'a'],
    ['terms', 'w1 w2 w3 w4 w5 '],
    ['patterns', '(a+)+$'],
    ['Thai without spaces', 'ฉันจะเปลี่ยนรหัสผ่านได้อย่างไร'],
  ])('%s, repeated, takes effort in step with its length', async (_, text) => {
    await expectLinear((size) => search(text.repeat(size)), 400);
  });

  it('keep every range inside its text, in order', () => {
    for (const [, text] of HOSTILE) {
      const { results, queryTerms } = index.reader.rank({
        text: `${text} card`,
        lang: 'en',
        now: NOW,
      });
      for (const hit of results.slice(0, 5)) {
        const { snippet } = index.reader.show(hit, queryTerms, 'en');
        let last = 0;
        for (const [start, end] of snippet.ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(snippet.text.length);
        expect(snippet.text.length).toBeLessThanOrEqual(404);
      }
    }
  });

  it('made at random never throw, and none takes far more effort than the others', async () => {
    const next = random(7);
    const steps: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      const letters = Array.from({ length: Math.floor(next() * 400) }, () =>
        String.fromCodePoint(Math.floor(next() ** 3 * 0x10000)),
      );
      const text = letters.join('');
      steps.push(await countSteps(() => index.reader.rank({ text, lang: 'en', now: NOW })));
    }
    const mean = steps.reduce((sum, one) => sum + one) / steps.length;
    expect(Math.max(...steps)).toBeLessThan(20 * mean);
  });
});
