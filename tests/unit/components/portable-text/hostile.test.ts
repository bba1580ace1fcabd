import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { PortableText } from '#components/portable-text/portable-text.tsx';
import { listHeadings } from '#lib/portable-text/headings.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { readingMinutes } from '#lib/portable-text/reading-time.ts';
import { block, heading, item, span, step } from '#tests/fixtures/portable-text/build.ts';
import { expectLinear } from '#tests/support/steps.ts';

/** Everything the server does with a body. */
function draw(body: unknown): string {
  const { blocks } = readBody(body);
  const headings = listHeadings(blocks);
  readingMinutes(blocks);
  return renderToString(
    createElement(PortableText, {
      locale: 'en',
      assets: { images: '/i', files: '/f' },
      blocks,
      headings,
    }),
  );
}

const many = <Value>(count: number, make: (at: number) => Value) =>
  Array.from({ length: count }, (_, at) => make(at));

function nested(depth: number): Record<string, unknown> {
  let inner: Record<string, unknown> = block('inner', 'Text');
  for (let at = 0; at < depth; at += 1) {
    inner = { _type: 'steps', _key: `k${at}`, items: [step('s', 'Deeper', inner)] };
  }
  return inner;
}

const HOSTILE: readonly (readonly [name: string, size: number, make: (size: number) => unknown])[] =
  [
    ['list levels', 1000, (size) => many(size, (at) => item(`k${at}`, 'Item', 'bullet', at + 1))],
    [
      'lists of changing kind',
      1000,
      (size) =>
        many(size, (at) => item(`k${at}`, 'Item', at % 2 ? 'bullet' : 'number', (at % 9) + 1)),
    ],
    ['nested blocks', 1000, (size) => [nested(size)]],
    ['words in one span', 1_000_000, (size) => [block('a', 'word '.repeat(size))]],
    ['letters without a space', 5_000_000, (size) => [block('a', 'x'.repeat(size))]],
    ['line breaks', 1_250_000, (size) => [block('a', '\n'.repeat(2 * size) + 'x\n'.repeat(size))]],
    ['blocks', 50_000, (size) => many(size, (at) => block(`k${at}`, 'x'.repeat(100)))],
    [
      'spans with marks',
      20_000,
      (size) => [
        block(
          'a',
          many(size, (at) => span('x', [at % 2 ? 'em' : 'strong', 'code'])),
        ),
      ],
    ],
    ['equal headings', 10_000, (size) => many(size, () => heading('same', 'Same'))],
    [
      'table rows of a thousand cells',
      1000,
      (size) => [{ _type: 'table', rows: many(size, () => ({ cells: many(1000, String) })) }],
    ],
    [
      'rows of cells with text',
      1000,
      (size) => [
        {
          _type: 'richTable',
          rows: many(size, () => ({
            cells: many(100, () => ({ content: [block('a', 'x'), block('b', 'y')] })),
          })),
        },
      ],
    ],
    ['unknown blocks', 100_000, (size) => many(size, (at) => ({ _type: `t${at}` }))],
  ];

describe('a body that means harm', () => {
  it.each(HOSTILE)('is drawn with effort in step with its size: %s', async (_name, size, make) => {
    expect(draw(make(size)).length).toBeLessThan(2_000_000);
    await expectLinear((one) => draw(make(one)), size);
  });
});
