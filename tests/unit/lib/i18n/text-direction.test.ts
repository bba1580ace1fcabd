import { expect, it } from '@jest/globals';
import { textDirection } from '#lib/i18n/text-direction.ts';

it.each([
  ['Meridian منصة خيالية. مركز المساعدة هذا وكل الأرقام فيه أمثلة.', 'rtl'],
  ['Earn والرهن', 'rtl'],
  ['BTC 0.0001 هو الحد الأدنى', 'rtl'],
  ['ما الحد الأدنى لإيداع البيتكوين؟', 'rtl'],
  ['עזרה של Meridian', 'rtl'],
  ['How to close your account', 'auto'],
  ['The word سلام means peace, and is a greeting in many countries.', 'auto'],
  ['お知らせ', 'auto'],
  ['2026/05/18', 'auto'],
  ['', 'auto'],
])('%s runs %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});
