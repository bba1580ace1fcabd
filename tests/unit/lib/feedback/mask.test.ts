import { maskSecrets } from '#lib/feedback/mask.ts';
import { searchWords } from '#lib/feedback/search-words.ts';

const phrase =
  'abandon ability able about above absent absorb abstract absurd abuse access accident';

describe('maskSecrets', () => {
  it.each([
    ['my card 4111 1111 1111 1111 was declined', 'my card [card] was declined'],
    ['4111-1111-1111-1111', '[card]'],
    ['378282246310005', '[card]'],
    ['account 1234567890123', 'account [number]'],
    ['call me: +49 (171) 123-45 67', 'call me: [number]'],
    ['(0171) 1234567', '[number]'],
    ['write to jo.doe+x@example.co.uk, please', 'write to [email], please'],
    ['0x52908400098527886E0F7030069857D2E4169EE7', '[key]'],
    ['key sk_live_4eC39HqLyjWDarjtT1zdp7dc here', 'key [key] here'],
    ['5KJvsngHeMpm884wtkJNzQGaCErckhHJBGFsvd3VyK5qMZXj3hS', '[key]'],
    [`words: ${phrase}`, 'words: [words]'],
    [phrase.split(' ').join('\n').toUpperCase(), '[words]'],
    [
      phrase
        .split(' ')
        .map((word, index) => `${index + 1}. ${word}`)
        .join(' '),
      '1. [words]',
    ],
  ])('masks %j', (text, masked) => expect(maskSecrets(text)).toBe(masked));

  it.each([
    'Minimum of 0.00000546 BTC, 100,000 USD or 25 %',
    'since 2026-01-31 and 31.01.2026 it is wrong',
    'step 3 of 12 says error 40213',
    'error_code_insufficient_balance_for_withdrawal',
    'please tell people which button they should press after that because there are three buttons and none works',
    'Ünïcode und 你好 bleiben',
  ])('leaves %j as it is', (text) => expect(maskSecrets(text)).toBe(text));

  // A pattern that tries every way to divide such a text would not end.
  it.each([
    ['a', 'a'.repeat(5_000)],
    ['aaa ', '[words] '],
    ['1 ', '[number] '],
    ['1-', '[number]-'],
    ['a@', 'a@'.repeat(5_000)],
    ['x1', '[key]'],
    ['(1', '[number]'],
  ])('masks %j, five thousand times', (piece, masked) => {
    expect(maskSecrets(piece.repeat(5_000))).toBe(masked);
  });
});

describe('searchWords', () => {
  it.each([
    ['  BTC\t Fee ', 'btc fee'],
    ['ＢＴＣ fee', 'btc fee'],
    ['why was 4111111111111111 declined', 'why was [card] declined'],
    ['x'.repeat(300), 'x'.repeat(100)],
    ['👍'.repeat(150), '👍'.repeat(100)],
    [' \u200b ', ''],
  ])('reads %j as %j', (query, words) => expect(searchWords(query)).toBe(words));
});
