import fc from 'fast-check';
import { type Content, wordsOf } from '#lib/translation/content.ts';
import { readDelivery, xliffFileOf } from '#lib/translation/exchange.ts';
import { sameWords, spacedAs } from '#lib/translation/spacing.ts';
import { unitsOf } from '#lib/translation/units.ts';
import { readXliff, XliffError } from '#lib/translation/xliff/read.ts';
import { writeXliff } from '#lib/translation/xliff/write.ts';
import { article } from './arbitrary.ts';

/** As a tool lays a file out that thinks spaces mean nothing. */
const laidOut = (xml: string) =>
  xml
    .replace(/ xml:space="preserve"/g, '')
    .replace(/<(source|target)>([\s\S]*?)<\/\1>/g, (_, side: string, inner: string) => {
      return `<${side}>\n        ${inner.replace(/[ \t\r\n]+/g, '\n        ')}\n      </${side}>`;
    });

const firstFile = (xml: string) => {
  const [file] = readXliff(xml).files;
  if (file === undefined) throw new Error('There is no file.');
  return file;
};

const plain = (content: Content) =>
  wordsOf(content)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

test('a file that was laid out anew, in another order, is taken whole, and says the same', () => {
  fc.assert(
    fc.property(article, (source) => {
      const texts = new Map(unitsOf(source).map(({ path, content }) => [path, content]));
      const file = firstFile(
        laidOut(writeXliff('en', 'de', [xliffFileOf('a', source, source, [])])),
      );
      const taken = readDelivery(source, { ...file, units: file.units.toReversed() });
      expect(taken.refused).toEqual([]);
      for (const [path, content] of taken.texts) {
        expect(plain(content)).toBe(plain(texts.get(path) ?? []));
      }
    }),
  );
});

test.each<[string, string, string, string]>([
  ['as it was', 'Pay in', 'Pay in', 'Einzahlen'],
  ['with line breaks', 'Pay in', '\n  Pay\n  in\n', '\n  Ein\n  zahlen\n'],
  ['composed otherwise', 'Caf\u00e9', 'Cafe\u0301', 'Kaffee'],
  ['with its outer space lost', 'Pay in ', 'Pay in', 'Einzahlen'],
])('%s, a text is the same', (_, current, source, target) => {
  expect(sameWords([source], [current])).toBe(true);
  const [text = ''] = spacedAs([current], { source: [source], target: [target] });
  expect(String(text)).not.toMatch(/\n/);
  expect(/ $/.test(String(text))).toBe(current.endsWith(' '));
});

test.each([
  ['other words', 'Pay in', 'Pay out'],
  ['a space that does not break', 'Pay in', 'Pay\u00a0in'],
  ['a mark of direction', 'Pay in', '\u200fPay in'],
])('%s is another text', (_, current, source) => {
  expect(sameWords([source], [current])).toBe(false);
});

test('marks of direction and spaces that do not break come through a whole exchange', () => {
  const odd = '\u200fEUR\u00a05 \u2066abc\u2069 \u200d';
  const source = { title: odd };
  const file = firstFile(writeXliff('en', 'ar', [xliffFileOf('a', source, source, [])]));
  expect(readDelivery(source, file).texts.get('title')).toEqual([odd]);
});

test.each(['<target/>', '<target>  \n </target>', ''])(
  'a text that nobody translated (%j) takes nothing away',
  (target) => {
    const xml = writeXliff('en', 'de', [xliffFileOf('a', { title: 'Pay in' }, undefined, [])]);
    const file = firstFile(xml.replace('</source>', `</source>${target}`));
    expect(readDelivery({ title: 'Pay in' }, file)).toEqual({ texts: new Map(), refused: [] });
  },
);

const inTarget = (inner: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de"><file id="f" original="a"><unit id="u" name="title"><segment><source>a</source><target>${inner}</target></segment></unit></file></xliff>`;

test.each([
  ['0007', '\u0007'],
  ['1F600', '😀'],
  ['zz', '\ufffd'],
  ['', '\ufffd'],
  ['FFFFFF', '\ufffd'],
])('the character %j', (hex, character) => {
  const [unit] = firstFile(inTarget(`<cp hex="${hex}"/>`)).units;
  expect(unit?.target).toEqual([character]);
});

test('codes that overlap are refused in words, and not put in another order', () => {
  const xml = inTarget('<sc id="1"/>a<sc id="2"/>b<ec startRef="1"/>c<ec startRef="2"/>');
  expect(() => readXliff(xml)).toThrow(XliffError);
  expect(() => readXliff(xml)).toThrow(/overlap in title/);
});
