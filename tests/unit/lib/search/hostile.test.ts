import { percentile } from '#lib/search/metrics.ts';
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
  it.each(HOSTILE)('%s does no harm', (_, text) => {
    const started = performance.now();
    const { results, queryTerms } = index.reader.rank({ text, lang: 'en', now: NOW });
    for (const hit of results) index.reader.show(hit, queryTerms, 'en');
    expect(performance.now() - started).toBeLessThan(1000);
    expect(queryTerms.length).toBeLessThanOrEqual(40);
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

  it('made at random never throw, and none holds the process up', () => {
    const next = random(7);
    const times = Array.from({ length: 400 }, () => {
      const letters = Array.from({ length: Math.floor(next() * 400) }, () =>
        String.fromCodePoint(Math.floor(next() ** 3 * 0x10000)),
      );
      const started = performance.now();
      index.reader.rank({ text: letters.join(''), lang: 'en', now: NOW });
      return performance.now() - started;
    });
    // How fast is measured by `npm run bench:search`; this finds what would hang.
    expect(percentile(times, 0.99)).toBeLessThan(2_000);
  });
});
