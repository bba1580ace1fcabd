import { decodedOrSame } from '#lib/decoded-or-same.ts';

it.each([
  ['plain', 'plain'],
  ['two%20words', 'two words'],
  ['%D8%A8', 'ب'],
  ['100%', '100%'],
  ['%E0%A4%A', '%E0%A4%A'],
  ['', ''],
])('%j says %j', (text, said) => {
  expect(decodedOrSame(text)).toBe(said);
});
