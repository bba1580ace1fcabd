import { readNumber } from '#lib/search/language/numbers/number.ts';
import { Tokenizer } from '#lib/search/language/tokenizer.ts';

describe('a number with separators', () => {
  it.each([
    ['10,000', '.', '10000'],
    ['10.000', '.', '10000'],
    ['10.000', ',', '10000'],
    ['1,250', '.', '1250'],
    ['1,250', ',', '1.25'],
    ['1.250', '.', '1.25'],
    ['1.250', ',', '1250'],
    ['0.125', ',', '0.125'],
    ['0,16', '.', '0.16'],
    ['.16', '.', '0.16'],
    ['1,234,567.89', '.', '1234567.89'],
    ['1.234.567,89', '.', '1234567.89'],
    ["1'234'567", '.', '1234567'],
    ['12,34,567', '.', '1234567'],
    ['١٬٢٣٤٫٥'.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)), '.', '1234.5'],
    ['5.00', '.', '5'],
    ['2.4.1', '.', '2.4.1'],
    ['192.168.0.1', ',', '192.168.0.1'],
    ['06:00', '.', '6:00'],
    ['14:30:05', '.', '14:30:05'],
  ] as const)('%s with %s before decimals is %s', (raw, decimal, word) => {
    expect(readNumber(raw, decimal)?.word).toBe(word);
  });

  it.each(['1,2,3', '16:90', '1:2:3:4', '25:00', '1,2.3,4', "5'10", '1,2:30'])(
    '%s is several numbers',
    (raw) => {
      expect(readNumber(raw, '.')).toBeUndefined();
    },
  );
});

describe('a number', () => {
  const values = [
    0, 7, 12, 999, 1_000, 1_250, 10_000, 250_000, 1_234_567, 0.16, 0.5, 12.75, 1_234.5,
  ];
  const languages = [
    ...['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'ru', 'uk'],
    ...['tr', 'ar', 'hi', 'el', 'ro', 'hu', 'vi', 'id', 'ja', 'zh', 'ko', 'th', 'he', 'fa', 'bn'],
    ...['de-CH', 'en-IN', 'ar-EG', 'pt-BR', 'fr-CA', 'es-MX'],
  ];

  it.each(languages)('means the same as %s writes it and in plain digits', (lang) => {
    const tokenizer = new Tokenizer(lang);
    const own = new Intl.NumberFormat(lang, { maximumFractionDigits: 20 });
    const readings = (text: string) => [
      ...tokenizer.tokens(text).map(({ word }) => word),
      ...tokenizer.expressions(text).flatMap(({ words }) => words),
    ];
    for (const value of values) expect(readings(own.format(value))).toContain(String(value));
  });

  it.each(languages)('and a day mean the same as %s writes them', (lang) => {
    const tokenizer = new Tokenizer(lang);
    for (const dateStyle of ['short', 'medium', 'long'] as const) {
      const options = { dateStyle, timeZone: 'UTC', calendar: 'gregory' } as const;
      for (let month = 0; month < 12; month += 1) {
        const text = new Intl.DateTimeFormat(lang, options).format(Date.UTC(2026, month, 23));
        const words = tokenizer.expressions(text).flatMap((one) => one.words);
        expect([text, ...words]).toContain(`2026-${String(month + 1).padStart(2, '0')}-23`);
      }
    }
  });

  it.each(languages)('and a time of day mean the same as %s writes them', (lang) => {
    const tokenizer = new Tokenizer(lang);
    const format = new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: 'UTC' });
    for (const [hour, minute] of [
      [0, 5],
      [2, 30],
      [11, 59],
      [12, 0],
      [14, 30],
      [23, 45],
    ] as const) {
      const text = format.format(Date.UTC(2026, 0, 1, hour, minute));
      const readings = [
        ...tokenizer.tokens(text).map(({ word }) => word),
        ...tokenizer.expressions(text).flatMap(({ words }) => words),
      ];
      expect([text, ...readings]).toContain(`${hour}:${String(minute).padStart(2, '0')}`);
    }
  });
});

describe('a text with digits', () => {
  it.each([
    ['1/'.repeat(400), '1'],
    ['1,'.repeat(400), '1'],
    ['a1-'.repeat(400), 'a1'],
    ["1'".repeat(400), '1'],
  ])('is read to its end whatever it holds', (text, word) => {
    const tokens = new Tokenizer('en').tokens(text);
    expect(new Set(tokens.map((token) => token.word))).toEqual(new Set([word]));
    for (const { start, end } of new Tokenizer('en').expressions(text)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});
