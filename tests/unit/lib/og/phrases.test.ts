import { keepPhrases } from '#lib/og/phrases.ts';

const phrasesOf = (text: string) => keepPhrases(text).split(/(?<!\u2060)(?!\u2060)/u);

test.each([
  ['2026年7月1日からの利用規約の改定', ['2026年', '7月', '1日からの', '利用', '規約の', '改定']],
  ['メールは「本物」ですか？', ['メールは', '「本物」ですか？']],
  ['終了しました。どうすれば？', ['終了しました。', 'どうすれば？']],
])('lines of %s break between phrases', (text, phrases) => {
  expect(phrasesOf(text).map((one) => one.replaceAll('\u2060', ''))).toEqual(phrases);
});

test.each(['What are passkeys?', 'ما الحد الأدنى؟', '', '手数料', 'Meridian Card'])(
  'of %j nothing is kept together',
  (text) => {
    expect(keepPhrases(text)).toBe(text);
  },
);

test('nothing is lost, and no letter is taken apart', () => {
  const text = '𠮷野家👨‍👩‍👧で Flexible Earn を使う（無料）。';
  expect(keepPhrases(text).replaceAll('\u2060', '')).toBe(text);
  expect(keepPhrases(text).isWellFormed()).toBe(true);
});
