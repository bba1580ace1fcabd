import { plainText } from '#lib/portable-text/plain-text.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { MAX_CHARACTERS, MAX_LIST_DEPTH } from '#sanity/blocks/limits.ts';
import { cellText } from '#sanity/blocks/rich-table/plain-text.ts';
import {
  block,
  figure,
  heading,
  item,
  linked,
  span,
  step,
} from '#tests/fixtures/portable-text/build.ts';
import { expectLinear } from '#tests/support/steps.ts';

/** The text blocks among the result, as `style:text`. */
function outline(body: unknown): string[] {
  return readBody(body).blocks.map((read) =>
    read._type === 'block'
      ? `${read.style}:${read.children.map((child) => (child._type === 'span' ? child.text : '')).join('|')}`
      : read._type,
  );
}

describe('readBody', () => {
  it.each([
    ['null', null],
    ['missing', undefined],
    ['text', 'Hello'],
    ['number', 4],
    ['object', { _type: 'block' }],
    ['list of nothing', [null, undefined, 3, 'x', [], [[]]]],
  ])('reads %s as no blocks', (_name, value) => {
    expect(readBody(value)).toEqual({ blocks: [], cut: false, problems: [] });
  });

  it('keeps text, marks and links', () => {
    const body = [
      block('a', [span('Press '), span('Save', ['strong', 'em']), span(' now', ['l'])], {
        markDefs: [{ _key: 'l', _type: 'link', href: 'https://example.com' }],
      }),
    ];
    const [read] = readBody(body).blocks;
    expect(read).toMatchObject({
      anchor: 'a',
      style: 'normal',
      children: [
        { text: 'Press ', marks: [] },
        { text: 'Save', marks: ['strong', 'em'] },
        { text: ' now', marks: ['link-0'] },
      ],
      markDefs: [{ _key: 'link-0', href: 'https://example.com/', external: true }],
    });
  });

  it.each([
    ['h1', 'h2'],
    ['h6', 'h2'],
    ['constructor', 'normal'],
    ['__proto__', 'normal'],
    ['toString', 'normal'],
  ])('shows style %s as %s', (style, shown) => {
    expect(outline([block('a', 'Text', { style })])).toEqual([`${shown}:Text`]);
  });

  it('closes gaps between heading levels', () => {
    const body = [heading('a', 'A', 'h4'), heading('b', 'B', 'h4'), heading('c', 'C', 'h2')];
    expect(outline(body)).toEqual(['h2:A', 'h3:B', 'h2:C']);
  });

  it('names unknown blocks, marks, styles and inline objects once', () => {
    const unknown = { _type: 'poll', _key: 'p' };
    const body = [
      unknown,
      { ...unknown, _key: 'q' },
      { _key: 'r' },
      { _type: '__proto__', _key: 's' },
      block('a', [span('Text', ['glow']), { _type: 'emoji', _key: 'e' }], { style: 'fancy' }),
    ];
    const { problems, blocks } = readBody(body);
    expect(blocks).toHaveLength(5);
    expect(problems).toEqual([
      'unknown block type "poll"',
      'unknown block type without a name',
      'unknown block type "__proto__"',
      'unknown mark "glow"',
      'unknown inline "emoji"',
      'unknown style "fancy"',
    ]);
  });

  it('writes a name from content on one line of the log', () => {
    const [problem] = readBody([{ _type: 'a\nERROR b', _key: 'p' }]).problems;
    expect(problem).toBe('unknown block type "a\\nERROR b"');
  });

  it.each([
    ['a missing article', { _type: 'internalLink', reference: null }, { slug: null }],
    [
      'an article',
      { _type: 'internalLink', reference: { slug: 'passkeys' } },
      { slug: 'passkeys' },
    ],
    [
      'an article with its slug unprojected',
      { _type: 'internalLink', reference: { slug: { current: 'passkeys' } } },
      { slug: 'passkeys' },
    ],
    ['a script', { _type: 'link', href: 'javascript:alert(1)' }, { href: null, external: false }],
  ])('reads a link to %s', (_name, mark, expected) => {
    expect(readBody([linked('a', 'Text', mark)]).blocks[0]).toMatchObject({
      markDefs: [expected],
    });
  });

  it('keeps one link where two overlap', () => {
    const body = block('a', [span('Text', ['x', 'y'])], {
      markDefs: [
        { _key: 'x', _type: 'link', href: '/one' },
        { _key: 'y', _type: 'link', href: '/two' },
      ],
    });
    expect(readBody([body]).blocks[0]).toMatchObject({ markDefs: [{ href: '/one' }] });
  });

  it('gives repeated keys anchors and keys of their own', () => {
    const { blocks } = readBody([block('a', 'One'), block('a', 'Two'), block('a', 'Three')]);
    expect(blocks.map((read) => read.anchor)).toEqual(['a', 'a-2', 'a-3']);
    expect(new Set(blocks.map((read) => read._key)).size).toBe(3);
  });

  it.each([
    ['an id of the page', 'content', 'content-2'],
    ['markup', 'a"><script>', null],
    ['a space', 'a b', null],
    ['nothing', '', null],
  ])('does not take %s for an anchor', (_name, key, anchor) => {
    expect(readBody([block(key, 'Text')]).blocks[0]?.anchor).toBe(anchor);
  });

  it('leaves out what is empty', () => {
    const body = [
      block('a', ''),
      block('b', '  \n '),
      { _type: 'steps', _key: 'c', items: [] },
      { _type: 'platformSteps', _key: 'd' },
      { _type: 'table', _key: 'e', rows: [{ cells: [''] }, { cells: null }, 7] },
      { _type: 'callout', _key: 'f', tone: 'info' },
      { _type: 'codeBlock', _key: 'g', code: null },
      { _type: 'figure', _key: 'h', asset: null },
      { _type: 'videoLink', _key: 'i', url: '/local', title: 'Video' },
      { _type: 'attachment', _key: 'j', title: 'Form' },
      { _type: 'attachment', _key: 'k', asset: { _ref: 'image-a-1x1-png' }, title: 'Form' },
      { _type: 'attachment', _key: 'l', asset: { _ref: 'file-a-../../x' }, title: 'Form' },
    ];
    expect(outline(body)).toEqual([]);
  });

  it('evens out table rows', () => {
    const body = [
      {
        _type: 'table',
        _key: 't',
        hasHeaderRow: true,
        rows: [{ cells: ['Way', 'Fee'] }, { cells: ['Card'] }, { cells: ['Bank', 3, 'x'] }],
      },
    ];
    const rich = body.map(({ rows, hasHeaderRow, ...table }) => ({
      ...table,
      _type: 'richTable',
      headerRows: hasHeaderRow ? 1 : 0,
      rows: rows.map(({ cells }) => ({
        cells: cells.map((text) => ({
          content: [block('b', typeof text === 'string' ? text : '')],
        })),
      })),
    }));
    for (const [table] of [readBody(body).blocks, readBody(rich).blocks]) {
      if (table?._type !== 'richTable') throw new Error('The table is not read.');
      const texts = [table.header, ...table.rows].map((row) => row?.cells.map(cellText));
      expect(texts).toEqual([
        ['Way', 'Fee', ''],
        ['Card', '', ''],
        ['Bank', '', 'x'],
      ]);
    }
  });

  it('turns a heading inside a step into a strong line', () => {
    const body = [{ _type: 'steps', _key: 's', items: [step('1', 'Do', heading('h', 'Big'))] }];
    expect(readBody(body).blocks[0]).toMatchObject({
      items: [{ content: [{ style: 'normal', anchor: null, children: [{ marks: ['strong'] }] }] }],
    });
  });

  it('refuses a placeholder and a crop that make no sense', () => {
    const body = [
      figure('f', {
        crop: { top: 0.6, bottom: 0.6, left: 0, right: 0 },
        asset: {
          _ref: 'image-abc-10x10-png',
          metadata: { lqip: 'data:image/png;base64,AA);background:url(//evil' },
        },
      }),
    ];
    expect(readBody(body).blocks[0]).toMatchObject({ crop: null, lqip: null });
  });
});

describe('readBody with content that means harm', () => {
  const listOf = (levels: number) =>
    Array.from({ length: levels }, (_, at) => item(`k${at}`, `Item ${at}`, 'bullet', at + 1));
  const nestedIn = (depth: number) => {
    let nested: Record<string, unknown> = { _type: 'callout', content: [] };
    for (let at = 0; at < depth; at += 1) nested = { _type: 'callout', content: [nested] };
    return nested;
  };
  const spans = (count: number) =>
    Array.from({ length: count }, (_, at) => span('x', ['strong', `m${at % 100}`]));

  it.each<[string, number, (size: number) => unknown]>([
    ['list levels', 1000, listOf],
    ['nested callouts', 1000, (size) => [nestedIn(size)]],
    ['words in one span', 1_000_000, (size) => [block('a', 'word '.repeat(size))]],
    ['line breaks', 5_000_000, (size) => [block('a', `a${'\n'.repeat(size)}b`)]],
    ['blocks', 100_000, (size) => Array.from({ length: size }, () => block('same', 'Text'))],
    ['spans', 20_000, (size) => [block('a', spans(size))]],
    ['cells', 1e6, (size) => [{ _type: 'table', rows: [{ cells: Array(size).fill('x') }] }]],
  ])('reads %s with effort in step with their number', async (_name, size, make) => {
    expect(readBody(make(size)).blocks.length).toBeLessThanOrEqual(10_000);
    await expectLinear((one) => readBody(make(one)), size);
  });

  it('cuts no table of 400 rows by 12', () => {
    const cells = Array.from({ length: 12 }, () => ({ content: [block('b', 'x')] }));
    const table = { _type: 'richTable', rows: Array.from({ length: 400 }, () => ({ cells })) };
    expect(readBody([table]).cut).toBe(false);
  });

  it.each<[string, unknown[]]>([
    ['a list level of 10^9', [item('a', 'Text', 'bullet', 1e9)]],
    [
      'list levels that are no levels',
      [item('a', 'A', 'bullet', -1), item('b', 'B', 'x', Number.NaN)],
    ],
  ])('reads %s', (_name, body) => {
    expect(readBody(body).blocks).toHaveLength(body.length);
  });

  it('shows deeper list items at the deepest level', () => {
    const levels = readBody(listOf(1000)).blocks.map((read) =>
      read._type === 'block' ? read.level : 0,
    );
    expect(Math.max(...levels.map((level) => level ?? 0))).toBe(MAX_LIST_DEPTH);
  });

  it('says when it cut something', () => {
    const { cut } = readBody([block('a', 'word '.repeat(1_000_000))]);
    expect(cut).toBe(true);
    expect(plainText([block('a', 'x'.repeat(1_000_000))])).toHaveLength(MAX_CHARACTERS);
  });

  it('finds nothing on the prototype', () => {
    const body = JSON.parse(
      '[{"_type":"constructor"},{"_type":"hasOwnProperty"},{"__proto__":{"_type":"block"}}]',
    );
    expect(outline(body)).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
