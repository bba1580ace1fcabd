import fc from 'fast-check';
import { applyTexts } from '#lib/translation/apply.ts';
import { type Content, markupOf, readMarkup } from '#lib/translation/content.ts';
import { readDelivery, xliffFileOf } from '#lib/translation/exchange.ts';
import { unitsOf } from '#lib/translation/units.ts';
import { readXliff } from '#lib/translation/xliff/read.ts';
import { writeXliff } from '#lib/translation/xliff/write.ts';
import { article } from './arbitrary.ts';

const textsOf = (document: unknown) =>
  new Map(unitsOf(document).map(({ path, content }) => [path, content]));

test('an article that goes out as XLIFF with its own words as translation comes back equal', () => {
  fc.assert(
    fc.property(article, (source) => {
      const file = xliffFileOf('a', source, source, ['A & B']);
      const read = readXliff(writeXliff('en', 'de', [file]));
      expect(read).toMatchObject({ sourceLanguage: 'en', targetLanguage: 'de' });
      const [first] = read.files;
      if (first === undefined) throw new Error('There is no file.');
      const { texts, refused } = readDelivery(source, first);
      expect(refused).toEqual([]);
      expect(applyTexts(source, undefined, texts)).toEqual(source);
      expect(
        writeXliff('en', 'de', [
          xliffFileOf('a', applyTexts(source, undefined, texts), source, ['A & B']),
        ]),
      ).toBe(writeXliff('en', 'de', [file]));
    }),
    { numRuns: 500 },
  );
});

test('words put in are the words that are there afterwards, in every text, and nothing else changes', () => {
  fc.assert(
    fc.property(article, (source) => {
      const translated = new Map(
        [...textsOf(source)].map(([path, content]) => [path, content.map(shout)]),
      );
      const target = applyTexts(source, undefined, translated);
      const markups = (texts: ReadonlyMap<string, Content>) =>
        [...texts].map(([path, content]) => [path, markupOf(content)]);
      expect(markups(textsOf(target))).toEqual(markups(translated));
      expect(applyTexts(source, target, new Map())).toEqual(target);
      expect(applyTexts(target, undefined, textsOf(source))).toEqual(source);
    }),
  );
});

test('markup is read as it was written', () => {
  fc.assert(
    fc.property(article, (source) => {
      for (const content of textsOf(source).values()) {
        expect(readMarkup(markupOf(content), content)).toEqual(content);
      }
    }),
  );
});

function shout(part: Content[number]): Content[number] {
  if (typeof part === 'string') return `${part}!`;
  const { content } = part;
  return content?.length ? { ...part, content: content.map(shout) } : part;
}
