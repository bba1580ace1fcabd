import fc from 'fast-check';
import { clipped, pagesOf } from '#lib/mcp/text.ts';

const letters = (text: string) => text.replace(/\s+/g, '');
const line = fc.oneof(
  fc.constantFrom('', '```', '````', '- item', '| a | b |', '# Heading'),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/\n/g, ' ')),
);
const markdown = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

it('cuts any Markdown into pages that hold all of it', () => {
  fc.assert(
    fc.property(markdown, fc.integer({ min: 20, max: 200 }), (text, size) => {
      const pages = pagesOf(text, size);
      expect(pages.every((page) => page.length <= size)).toBe(true);
      expect(letters(pages.join(''))).toBe(letters(text));
      expect(pages.every((page) => page.isWellFormed() || !text.isWellFormed())).toBe(true);
    }),
  );
});

it('keeps code in its fence whole where it fits', () => {
  const code = '```\na\n\nb\n```';
  expect(pagesOf(`${'x'.repeat(30)}\n\n${code}`, 40)).toEqual(['x'.repeat(30), code]);
});

it('clips at the end of a word, and inside of no character', () => {
  expect(clipped('one two three', 9)).toBe('one two…');
  expect(clipped('short', 9)).toBe('short');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, size) => {
      const cut = clipped(text, size);
      expect(cut.length).toBeLessThanOrEqual(size);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
