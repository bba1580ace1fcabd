import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { refractor } from 'refractor/all';
import { highlight } from './highlight.ts';
import { languageOf } from './language-of.ts';
import { LANGUAGES } from './languages.ts';

it('knows every language that the highlighter has', () => {
  const files = readdirSync('node_modules/refractor/lang')
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -3))
    .filter((name) => refractor.registered(name));
  expect([...LANGUAGES].toSorted()).toEqual(files.toSorted());
});

it.each([
  ['c++', 'cpp'],
  ['C#', 'csharp'],
  ['Arduino', 'arduino'],
  ['PowerShell', 'powershell'],
  ['cmd', 'batch'],
  ['Command Prompt', 'batch'],
  ['shell session', 'shell-session'],
  ['language-html', 'markup'],
  ['klingon', null],
  ['', null],
  ['constructor', null],
])('takes %s for %s', (written, name) => expect(languageOf(written)).toBe(name));

it('colours what a language knows', () => {
  expect(highlight('if (a) { return "b"; } // c', 'c++')).toEqual([
    { text: 'if', kind: 'keyword' },
    { text: ' (a) { ', kind: null },
    { text: 'return', kind: 'keyword' },
    { text: ' ', kind: null },
    { text: '"b"', kind: 'string' },
    { text: '; } ', kind: null },
    { text: '// c', kind: 'comment' },
  ]);
});

it('leaves code of an unknown language as text', () => {
  expect(highlight('if (a)', 'klingon')).toEqual([{ text: 'if (a)', kind: null }]);
});

it('never changes a letter, whatever the language', () => {
  const code = fc.array(
    fc.constantFrom(
      'if',
      '(',
      '"',
      "'",
      '`',
      '{',
      '}',
      '\n',
      '  ',
      '//',
      '/*',
      '*/',
      '#',
      '<a b="',
      '$x',
      '0x1F',
      'é',
      '😀',
      '\\',
    ),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(code, fc.constantFrom(...LANGUAGES), (parts, language) => {
      const text = parts.join('');
      expect(
        highlight(text, language)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 600 },
  );
});
