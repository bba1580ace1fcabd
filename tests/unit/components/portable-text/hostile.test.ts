import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { PortableText } from '#components/portable-text/portable-text.tsx';
import { listHeadings } from '#lib/portable-text/headings.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { readingMinutes } from '#lib/portable-text/reading-time.ts';
import { block, heading, item, span, step } from '#tests/fixtures/portable-text/build.ts';

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

/** 200 ms with React as it is shipped; its development build, which tests load, takes thrice as long. */
const LIMIT_MS = process.env.NODE_ENV === 'production' ? 200 : 600;

const many = <Value>(count: number, make: (at: number) => Value) =>
  Array.from({ length: count }, (_, at) => make(at));

let nested: Record<string, unknown> = block('inner', 'Text');
for (let depth = 0; depth < 1000; depth += 1) {
  nested = { _type: 'steps', _key: `k${depth}`, items: [step('s', 'Deeper', nested)] };
}

describe('a body that means harm', () => {
  draw([block('warm', 'The first render compiles what the others use.')]);

  it.each<[string, unknown]>([
    ['1,000 list levels', many(1000, (at) => item(`k${at}`, 'Item', 'bullet', at + 1))],
    [
      '1,000 lists of changing kind',
      many(1000, (at) => item(`k${at}`, 'Item', at % 2 ? 'bullet' : 'number', (at % 9) + 1)),
    ],
    ['1,000 nested blocks', [nested]],
    ['5 MB in one span', [block('a', 'word '.repeat(1_000_000))]],
    ['5 MB without a space', [block('a', 'x'.repeat(5_000_000))]],
    ['5 MB of line breaks', [block('a', '\n'.repeat(2_500_000) + 'x\n'.repeat(1_250_000))]],
    ['5 MB in 50,000 blocks', many(50_000, (at) => block(`k${at}`, 'x'.repeat(100)))],
    [
      '20,000 spans with marks',
      [
        block(
          'a',
          many(20_000, (at) => span('x', [at % 2 ? 'em' : 'strong', 'code'])),
        ),
      ],
    ],
    ['10,000 equal headings', many(10_000, () => heading('same', 'Same'))],
    [
      'a table of a million cells',
      [{ _type: 'table', rows: many(1000, () => ({ cells: many(1000, String) })) }],
    ],
    ['100,000 unknown blocks', many(100_000, (at) => ({ _type: `t${at}` }))],
  ])('is drawn in bounded time: %s', (_name, body) => {
    const before = process.cpuUsage();
    const html = draw(body);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(LIMIT_MS);
    expect(html.length).toBeLessThan(2_000_000);
  });
});
