import fc from 'fast-check';
import type { StoredBlock } from '#lib/translation/block-content.ts';

/** Texts that editors could have stored: any letters, and what has a meaning in XML. */
export const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '<b>',
    '&amp;',
    ']]>',
    ' ',
    '\n',
    '\t',
    '\r\n',
    '\u0007',
    '</1>',
    '<1/>',
    '"',
    'é',
  ),
);

const span = fc.record({
  _type: fc.constant('span'),
  text: fc.oneof(fc.constant(''), words),
  marks: fc.subarray(['strong', 'em', 'm1']),
});
const footnote = fc.record({
  _type: fc.constant('footnote'),
  content: words.map((text) => [
    { _type: 'block', _key: 'f', children: [{ _type: 'span', _key: 's', text, marks: [] }] },
  ]),
});

/** A paragraph with spans, links and footnotes, each with a key of its own. */
export const block: fc.Arbitrary<StoredBlock & { _key: string }> = fc
  .array(fc.oneof({ weight: 5, arbitrary: span }, { weight: 1, arbitrary: footnote }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((children) => ({
    _type: 'block' as const,
    _key: 'b',
    style: 'normal',
    markDefs: [{ _type: 'link', _key: 'm1', href: 'https://example.com' }],
    children: children.map((child, index) => ({ ...child, _key: `k${index}` })),
  }));

const figure = fc.record({
  _type: fc.constant('figure'),
  _key: fc.constant('b'),
  alt: words,
  caption: words,
  asset: fc.constant({ _type: 'reference', _ref: 'image-a-1x1-png' }),
});
const steps = fc
  .array(fc.record({ title: words, content: fc.array(block, { maxLength: 2 }) }))
  .map((items) => ({
    _type: 'steps',
    _key: 'b',
    items: items.map(({ title, content }, index) => ({
      _type: 'step',
      _key: `i${index}`,
      title,
      content: keyed(content),
    })),
  }));

/** An article of random blocks. */
export const article = fc
  .record({ title: words, summary: words, body: fc.array(fc.oneof(block, figure, steps)) })
  .map(({ body, ...rest }) => ({
    _id: 'a',
    _type: 'faq',
    slug: { _type: 'slug', current: 'a' },
    language: 'en',
    labels: ['one', 'two'],
    ...rest,
    body: keyed<{ _key: string }>(body),
  }));

function keyed<Item extends { _key: string }>(items: readonly Item[]): Item[] {
  return items.map((item, index) => ({ ...item, _key: `b${index}` }));
}
