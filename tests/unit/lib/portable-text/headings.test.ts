import { listHeadings } from '#lib/portable-text/headings.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { block, heading, item } from '#tests/fixtures/portable-text/build.ts';
import { expectLinear } from '#tests/support/steps.ts';

function headings(body: unknown[]) {
  return listHeadings(readBody(body).blocks);
}

describe('listHeadings', () => {
  it('names each heading by its key and by its words', () => {
    const body = [
      heading('k1', 'Take the pictures again'),
      block('p', 'Text'),
      heading('k2', 'Fees', 'h3'),
    ];
    expect(headings(body)).toEqual([
      {
        key: 'k1',
        id: 'k1',
        slug: 'take-the-pictures-again',
        text: 'Take the pictures again',
        level: 2,
      },
      { key: 'k2', id: 'k2', slug: 'fees', text: 'Fees', level: 3 },
    ]);
  });

  it('keeps the id when the heading is reworded', () => {
    expect(headings([heading('k1', 'Fees')])[0]?.id).toBe(
      headings([heading('k1', 'What it costs')])[0]?.id,
    );
  });

  it.each([
    ['Gebühren für Überweisungen', 'gebühren-für-überweisungen'],
    ['手数料 と 限度額', '手数料-と-限度額'],
    ['الرسوم والحدود', 'الرسوم-والحدود'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['1. What is 2FA?', '1-what-is-2fa'],
    ['???', 'section'],
    ['Search', 'search-2'],
    ['constructor', 'constructor'],
    ['a'.repeat(200), 'a'.repeat(60)],
  ])('writes %s as %s', (text, slug) => {
    expect(headings([heading('k', text)])[0]?.slug).toBe(slug);
  });

  it('never gives an id twice', () => {
    const body = [
      heading('fees', 'Fees'),
      heading('x', 'Fees'),
      heading('fees-2', 'Fees'),
      heading('fees', 'Fees'),
      { ...heading('', 'Fees'), _key: undefined },
      block('fees-3', 'A paragraph that has this key'),
    ];
    const { blocks } = readBody(body);
    const anchors = blocks.flatMap(({ anchor }) => anchor ?? []);
    const slugs = listHeadings(blocks).flatMap(({ id, slug }) => slug ?? id);
    expect(new Set([...anchors, ...slugs]).size).toBe(anchors.length + slugs.length);
  });

  it('takes the words for the id when there is no key', () => {
    expect(headings([{ ...heading('', 'Fees'), _key: null }])[0]).toMatchObject({
      id: 'fees',
      slug: null,
    });
  });

  it('leaves out list items in heading style', () => {
    expect(headings([{ ...item('a', 'Text', 'bullet'), style: 'h2' }])).toEqual([]);
  });

  it('names thousands of equal headings with effort in step with their number', async () => {
    const equal = (count: number) =>
      readBody(Array.from({ length: count }, () => heading('same', 'Same'))).blocks;
    await expectLinear((count) => listHeadings(equal(count)), 4_000);
    const found = listHeadings(equal(4_000));
    expect(found.length).toBeGreaterThan(2_000);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });
});
