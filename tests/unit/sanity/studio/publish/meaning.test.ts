import fc from 'fast-check';
import { OTHER_FIELDS, READER_FIELDS } from '#lib/articles/reader-fields.ts';
import { announcement } from '#sanity/schema/documents/announcement.ts';
import { faq } from '#sanity/schema/documents/faq.ts';
import { productDocument } from '#sanity/schema/documents/product-document.ts';
import { meaningOf } from '#sanity/studio/publish/meaning.ts';

const span = (text: string, marks: string[] = []) => ({ _type: 'span', _key: text, text, marks });
const block = (children: object[], fields: object = {}) => ({
  _type: 'block',
  _key: 'k',
  style: 'normal',
  markDefs: [],
  children,
  ...fields,
});
const body = (...blocks: object[]) => ({ title: 'T', body: blocks });
const coded = (code: string) => ({ _type: 'codeBlock', _key: code, language: 'sh', code });
const step = (title: string) => ({ _type: 'steps', items: [{ _type: 'step', title }] });
const steps = (fields: object) => ({ _type: 'steps', items: [{ _type: 'step', ...fields }] });
const noted = (text: string) =>
  block([
    span('Free'),
    { _type: 'footnote', _key: text, content: [block([span(text)])] },
    { _type: 'anchor', _key: text, formerAnchors: [text] },
  ]);
const figure = (alt: string, image: string) => ({
  _type: 'figure',
  alt,
  asset: { _type: 'reference', _ref: image },
});
const linked = (href: string) =>
  block([span('here', ['l'])], { markDefs: [{ _key: 'l', _type: 'link', href }] });

describe('the same meaning', () => {
  it.each([
    ['spaces', body(block([span('Send it.')])), body(block([span(' Send  it. ')]))],
    ['emphasis', body(block([span('Send it')])), body(block([span('Send '), span('it', ['em'])]))],
    ['punctuation', body(block([span('Send it, now.')])), body(block([span('Send it now')]))],
    ['an empty line', body(block([span('A')])), body(block([span('A')]), block([span('')]))],
    ['alternative text', body(figure('a', 'image-1')), body(figure('b', 'image-1'))],
    ['curly apostrophes', body(block([span('don’t')])), body(block([span("don't")]))],
    ['quotation marks', body(block([span('“Send” «it»')])), body(block([span('"Send" it')]))],
    ['dashes', body(block([span('Wait – then send')])), body(block([span('Wait — then send')]))],
    ['soft hyphens', body(block([span('with\u00ADdraw')])), body(block([span('withdraw')]))],
    ['unbreakable spaces', body(block([span('5\u00A0EUR')])), body(block([span('5 EUR')]))],
    [
      'place of the instruction',
      body(steps({ title: 'Open it.' })),
      body(steps({ instruction: [block([span('Open '), span('it', ['strong'])])] })),
    ],
    [
      'width, place in a list and old anchors',
      body(figure('a', 'image-1')),
      body({ ...figure('a', 'image-1'), width: 300, listLevel: 1, formerAnchors: ['x'] }),
    ],
    [
      'keys to press',
      body(block([span('Press Enter')])),
      body(block([span('Press '), span('Enter', ['kbd', 'underline'])])),
    ],
    ['spaces at the ends of lines of code', body(coded('a \r\nb\n')), body(coded('a\nb'))],
    ['ligatures', body(block([span('ﬁne')])), body(block([span('fine')]))],
    ['composed letters', body(block([span('é')])), body(block([span('e\u0301')]))],
  ])('in spite of other %s', (_, one, other) => {
    expect(meaningOf(one)).toBe(meaningOf(other));
  });
});

describe('another meaning', () => {
  it.each([
    ['word', body(block([span('Send it')])), body(block([span('Keep it')]))],
    ['number', body(block([span('1.5 EUR')])), body(block([span('15 EUR')]))],
    ['sign', body(block([span('+5')])), body(block([span('-5')]))],
    ['percent sign', body(block([span('5 %')])), body(block([span('5')]))],
    ['comparison', body(block([span('≤ 5')])), body(block([span('≥ 5')]))],
    ['emoji', body(block([span('🔴 down')])), body(block([span('🟢 down')]))],
    ['exponent', body(block([span('x²')])), body(block([span('x2')]))],
    ['currency', body(block([span('£5')])), body(block([span('¥5')]))],
    ['minus', body(block([span('−5 °C')])), body(block([span('5 °C')]))],
    ['dash as a minus', body(block([span('–5 °C')])), body(block([span('5 °C')]))],
    ['per mille sign', body(block([span('5 ‰')])), body(block([span('5 %')]))],
    ['arrow', body(block([span('A → B')])), body(block([span('A ← B')]))],
    ['check mark', body(block([span('✓ Fees')])), body(block([span('✗ Fees')]))],
    ['fraction', body(block([span('½')])), body(block([span('12')]))],
    ['circled number', body(block([span('① Open')])), body(block([span('1 Open')]))],
    ['trade mark', body(block([span('Coin™')])), body(block([span('CoinTM')]))],
    ['footnote', body(block([span('Free*')])), body(block([span('Free')]))],
    ['text of a footnote', body(noted('Until July')), body(noted('Until June'))],
    ['footnote sign', body(noted('Until July')), body(block([span('Free')]))],
    [
      'price that is struck out',
      body(block([span('5 €')])),
      body(block([span('5 €', ['strike-through'])])),
    ],
    ['raised number', body(block([span('x2')])), body(block([span('x'), span('2', ['sup'])]))],
    [
      'lowered number',
      body(block([span('x'), span('2', ['sub'])])),
      body(block([span('x'), span('2', ['sup'])])),
    ],
    [
      'block in a step',
      body(steps({ title: 'A' })),
      body(steps({ title: 'A', content: [{ _type: 'codeBlock', code: 'x' }] })),
    ],
    [
      'link of an image',
      body(figure('a', 'i')),
      body({ ...figure('a', 'i'), link: { href: '/fees' } }),
    ],
    ['capital in code', body(coded('Get')), body(coded('get'))],
    ['sign in code', body(coded('a;')), body(coded('a'))],
    ['quotes in code', body(coded('"a"')), body(coded('a'))],
    ['indent in code', body(coded('if a:\n  b')), body(coded('if a:\nb'))],
    ['line in code', body(coded('a\nb')), body(coded('a b'))],
    ['space in code', body(coded('rm -rf /tmp/a')), body(coded('rm -rf / tmp/a'))],
    ['step', body(step('Open it')), body(step('Close it'))],
    ['link', body(linked('https://a.example')), body(linked('https://b.example'))],
    ['image', body(figure('a', 'image-1')), body(figure('a', 'image-2'))],
    ['list', body(block([span('A')])), body(block([span('A')], { listItem: 'bullet' }))],
    ['window', { title: 'T' }, { title: 'T', expireAt: '2026-11-22T10:00:00Z' }],
  ])('with another %s', (_, one, other) => {
    expect(meaningOf(one)).not.toBe(meaningOf(other));
  });
});

describe('any text', () => {
  const inText = (text: string) => meaningOf(body(block([span(text)])));
  const sign = fc
    .integer({ min: 0x21, max: 0x1faff })
    .map((code) => String.fromCodePoint(code))
    .filter((one) => /[\p{S}\p{No}\p{Nd}]/u.test(one) && one.normalize('NFKC') === one);
  const frame = fc.constantFrom('%s 5', '5 %s', 'a%sb', '(%s)', 'Status: %s', '%s');

  it('means something else with another symbol, exponent or digit', () => {
    fc.assert(
      fc.property(frame, sign, sign, (text, one, other) => {
        fc.pre(one !== other);
        expect(inText(text.replace('%s', one))).not.toBe(inText(text.replace('%s', other)));
      }),
    );
  });

  it('means something else without a symbol that stood in it', () => {
    fc.assert(
      fc.property(frame, sign, (text, one) => {
        expect(inText(text.replace('%s', one))).not.toBe(inText(text.replace('%s', '')));
      }),
    );
  });

  it('means the same with other spaces, capitals and dividing signs between words', () => {
    const word = fc.string({ minLength: 1, unit: fc.constantFrom(...'abcäß漢') });
    const divider = fc.constantFrom(
      ' ',
      '  ',
      '\u00A0',
      ', ',
      '. ',
      ' (',
      ') ',
      '! ',
      ' – ',
      ': “',
    );
    const pieces = fc.array(fc.tuple(word, divider, divider), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pieces, (all) => {
        const one = all.map(([text, sep]) => text + sep).join('');
        const other = all.map(([text, , sep]) => text.toUpperCase() + sep).join('');
        fc.pre(one.toLowerCase().normalize() === one.normalize() && !/ß/.test(one));
        expect(inText(one)).toBe(inText(other));
      }),
    );
  });
});

describe('the fields that matter to readers', () => {
  it('and the others are all fields that articles have', () => {
    const types = [faq, announcement, productDocument];
    const fields = new Set(types.flatMap((type) => type.fields.map(({ name }) => name)));
    expect([...READER_FIELDS, ...OTHER_FIELDS].sort()).toEqual([...fields].sort());
  });

  it.each(READER_FIELDS.filter((field) => field !== 'body'))('%s moves the date', (field) => {
    const one = { title: 'T', [field]: 'before' };
    expect(meaningOf({ ...one, [field]: 'after' })).not.toBe(meaningOf(one));
    expect(meaningOf({ ...one, [field]: undefined })).not.toBe(meaningOf(one));
  });

  it.each(OTHER_FIELDS)('%s does not', (field) => {
    expect(meaningOf({ title: 'T', [field]: 'after' })).toBe(meaningOf({ title: 'T' }));
  });
});
