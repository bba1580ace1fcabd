import { type ReadUnit, readXliff, XliffError } from '#lib/translation/xliff/read.ts';

const whole = (inner: string, start = 'version="2.1" srcLang="en" trgLang="de"') =>
  `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${start}><file id="f" original="a">${inner}</file></xliff>`;
const unit = (inner: string) => whole(`<unit id="u" name="body">${inner}</unit>`);
const read = (xml: string): ReadUnit | undefined => readXliff(xml).files[0]?.units[0];

describe('a file as tools give it back', () => {
  it.each([
    ['one segment', '<segment><source>a</source><target>b</target></segment>', ['b']],
    [
      'several segments, with what stands in between',
      '<segment><source>a.</source><target>b.</target></segment><ignorable><source> </source><target> </target></ignorable><segment><source>c</source><target>d</target></segment>',
      ['b. d'],
    ],
    ['no target', '<segment><source>a</source></segment>', undefined],
    ['an empty target', '<segment><source>a</source><target/></segment>', []],
    [
      'a code',
      '<segment><source/><target>a <pc id="1">b</pc> c</target></segment>',
      ['a ', { id: '1', title: '', content: ['b'] }, ' c'],
    ],
    [
      'a code that is opened and closed by elements of their own',
      '<segment><source/><target>a <sc id="1"/>b<ec startRef="1"/></target></segment>',
      ['a ', { id: '1', title: '', content: ['b'] }],
    ],
    [
      'notes of translators around words',
      '<segment><source/><target>a <mrk id="m" type="comment">b</mrk></target></segment>',
      ['a b'],
    ],
    [
      'modules and notes',
      '<notes><note>source</note></notes><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match><source>x</source><target>y</target></mtc:match></mtc:matches><segment><source>a</source><target>b</target></segment>',
      ['b'],
    ],
    [
      'a character that XML cannot hold',
      '<segment><source/><target>a<cp hex="0007"/></target></segment>',
      ['a\u0007'],
    ],
    ['CDATA', '<segment><source/><target><![CDATA[<b>]]></target></segment>', ['<b>']],
  ])('with %s', (_, inner, target) => {
    expect(read(unit(inner))?.target).toEqual(target);
  });

  it('with a mark of byte order and version 2.0', () => {
    const xml = whole('', 'version="2.0" srcLang="en" trgLang="de"');
    expect(readXliff(`\ufeff${xml}`).targetLanguage).toBe('de');
  });
});

it.each([
  ['', /no XML|empty/],
  ['nothing', /no XML/],
  ['<a>', /no XLIFF/],
  ['<a/>', /no XLIFF/],
  ['<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', /version 1.2/],
  [whole('', 'version="2.1" srcLang="en"'), /into which/],
  [unit('<segment><source>a</source><target><pc id="1">b</target></segment>'), /no XML/],
  [unit('<segment><source/><target>b<ec startRef="1"/></target></segment>'), /did not begin/],
  [unit('<segment><source/><target><sc id="1"/>b</target></segment>'), /does not end/],
  [`<!DOCTYPE xliff [<!ENTITY a "aaaa">]>${whole('').replace(/^<\?.*?\?>/, '')}`, /document type/],
])('%j is refused in words', (xml, words) => {
  expect(() => readXliff(xml)).toThrow(XliffError);
  expect(() => readXliff(xml)).toThrow(words);
});
