import type { Block } from '#sanity/seed/block-types.ts';
import {
  appAndWeb,
  article,
  build,
  callout,
  code,
  figure,
  keysOf,
  link,
  nested,
  ol,
  p,
  steps,
  strong,
  table,
  ul,
} from '#sanity/seed/blocks.ts';

describe('the builders of Portable Text', () => {
  it('gives the same keys for the same document, and others for another', () => {
    const part = p('A ', strong('word'));
    expect(build([part], keysOf('faq-a'))).toEqual(build([part], keysOf('faq-a')));
    expect(build([part], keysOf('faq-a'))[0]?._key).not.toBe(
      build([part], keysOf('faq-b'))[0]?._key,
    );
  });

  it('keeps decorators and one definition for each link', () => {
    const [block] = build(
      [p('See ', link('https://example.com', 'this ', strong('page')), ' or ', code('x'))],
      keysOf('faq-a'),
    );
    const definition = block?.markDefs[0];
    expect(block?.markDefs).toEqual([
      { _type: 'link', href: 'https://example.com', _key: definition?._key },
    ]);
    expect(
      block?.children.map((child) => (child._type === 'span' ? [child.text, child.marks] : [])),
    ).toEqual([
      ['See ', []],
      ['this ', [definition?._key]],
      ['page', ['strong', definition?._key]],
      [' or ', []],
      ['x', ['code']],
    ]);
  });

  it.each([
    ['passkeys', 'faq-passkeys'],
    ['faq-passkeys', 'faq-passkeys'],
    ['doc-fee-schedule', 'doc-fee-schedule'],
    ['announcement-terms', 'announcement-terms'],
  ])('links to %s as %s', (target, id) => {
    const [block] = build([p(article(target, 'there'))], keysOf('faq-a'));
    expect(block?.markDefs[0]).toMatchObject({
      _type: 'internalLink',
      reference: { _type: 'reference', _ref: id },
    });
  });

  it('writes lists as blocks with a level', () => {
    const blocks = build(
      [
        ul(['one', [strong('two'), ' more'], nested(['deep', nested(['deeper'], 'number')])]),
        ol(['1']),
      ],
      keysOf('faq-a'),
    );
    expect(
      blocks.map(({ listItem, level, children }) => [
        listItem,
        level,
        children.map((child) => (child._type === 'span' ? child.text : '')).join(''),
      ]),
    ).toEqual([
      ['bullet', 1, 'one'],
      ['bullet', 1, 'two more'],
      ['bullet', 2, 'deep'],
      ['number', 3, 'deeper'],
      ['number', 1, '1'],
    ]);
  });

  it('gives every node of the larger blocks a key of its own', () => {
    const blocks = build<Block>(
      [
        callout('info', 'Title', [p('a')]),
        steps([{ title: 'One', content: [p('b'), figure('a.png', 'An image')] }, { title: 'Two' }]),
        appAndWeb({ app: [{ title: 'A' }], web: [{ title: 'W' }] }),
        table({ header: true, rows: [['a'], ['b']] }),
      ],
      keysOf('faq-a'),
    );
    const keys = [...JSON.stringify(blocks).matchAll(/"_key":"([0-9a-f]{12})"/g)].map(
      ([, key]) => key,
    );
    // Blocks 4, paragraphs and their text 4, figure 1, steps 4, what they say 8, rows 2, cells 6.
    expect(keys).toHaveLength(29);
    expect(new Set(keys).size).toBe(29);
  });

  it('names an image by its place in the dataset', () => {
    expect(build([figure('a.png', 'What it shows', 'A caption')], keysOf('faq-a'))).toMatchObject([
      {
        _type: 'figure',
        _sanityAsset: 'image@file://./images/a.png',
        alt: 'What it shows',
        caption: 'A caption',
      },
    ]);
  });
});
