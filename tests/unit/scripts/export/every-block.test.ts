import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { bodyNodes } from '#scripts/export/body/blocks.ts';
import { markdownOf } from '#scripts/export/body/markdown.ts';
import { startWriting } from '#scripts/export/kinds/writing.ts';
import { convertBody } from '#scripts/import/convert/body.ts';
import { parseHtml } from '#scripts/import/convert/html.ts';
import { type Stored, withKeys } from '#scripts/import/convert/keys.ts';
import { treeOf } from '#scripts/import/convert/markdown.ts';
import { finishBody } from '#scripts/import/plan/finish.ts';

/** Bodies that hold every block with every field in every place, as an editor may write them. */

function stored(html: string): Stored[] {
  return finishBody(withKeys(convertBody(parseHtml(html), 'A title of its own').body), {
    link: (href) => ({ kind: 'address', href }),
    asset: (_, src) => src,
  });
}

function nodesOf(body: readonly Stored[]) {
  const places = { article: () => undefined, asset: (id: string) => id };
  return bodyNodes(body, startWriting({ ...places, link: (href) => href }, [], 'Test'));
}

const viaHtml = (body: readonly Stored[]) =>
  stored(toHtml({ type: 'root', children: nodesOf(body) }));
const viaMarkdown = (body: readonly Stored[]) => stored(toHtml(treeOf(markdownOf(nodesOf(body)))));

/** The same without keys, which an import makes of what blocks say. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      name === '_key' ? [] : [[name, name === 'marks' ? marksOf(inner) : bare(inner)]],
    ),
  );
}

const LINK = /^l\d+$/;
const marksOf = (marks: unknown) =>
  Array.isArray(marks) ? marks.map((one) => (LINK.test(String(one)) ? 'link' : one)).sort() : marks;

const word = fc.constantFrom(
  'Fee',
  'a*b',
  '_c_',
  '`d`',
  '<e>',
  '1.',
  '#',
  '|',
  'é 漢',
  '“q”',
  ':::',
  '[!NOTE]',
  '&amp;',
  '{#x}',
  '$5',
  '☰ menu',
  'x: y',
  '=== "z"',
  '!!! note',
  '{% a %}',
  '{{ b }}',
  '^',
  '==h==',
  '%20',
  '// c',
);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const marks = fc.subarray(
  ['code', 'em', 'kbd', 'strike-through', 'strong', 'sub', 'sup', 'underline'],
  { maxLength: 2 },
);

type Where = 'body' | 'step' | 'callout' | 'cell' | 'footnote';

const line = (style: string, more: object = {}, hasNotes = true) =>
  fc
    .record({
      first: words,
      marked: marks.filter((all) => all.length > 0),
      second: words,
      isLinked: fc.boolean(),
      note: hasNotes ? fc.option(words, { freq: 8 }) : fc.constant(null),
      place: fc.option(fc.constant('old-1'), { freq: 8 }),
      rest: fc.option(words),
    })
    .map(({ first, marked, second, isLinked, note, place, rest }) => ({
      _type: 'block',
      style,
      children: [
        { _type: 'span', text: `${first} `, marks: [] },
        { _type: 'span', text: second, marks: isLinked ? [...marked, 'l0'] : marked },
        ...(note === null
          ? []
          : [
              {
                _type: 'footnote',
                content: [
                  {
                    _type: 'block',
                    style: 'normal',
                    children: [{ _type: 'span', text: note, marks: [] }],
                    markDefs: [],
                  },
                ],
              },
            ]),
        ...(place === null ? [] : [{ _type: 'anchor', formerAnchors: [place] }]),
        ...(rest === null ? [] : [{ _type: 'span', text: ` ${rest}`, marks: [] }]),
      ],
      markDefs: isLinked
        ? [{ _key: 'l0', _type: 'link', href: 'https://x.example/a?b=1&c=(2)' }]
        : [],
      ...more,
    }));

const optional = <T>(of: fc.Arbitrary<T>, name: string) =>
  fc.option(of, { freq: 2 }).map((value) => (value === null ? {} : { [name]: value }));
const joined = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Stored);
const of = (_type: string, ...parts: fc.Arbitrary<object>[]) =>
  joined(fc.constant({ _type }), ...parts);
const is = <T>(name: string, values: fc.Arbitrary<T>) => values.map((value) => ({ [name]: value }));

const figure = of(
  'figure',
  fc.oneof(is('alt', words), fc.constant({ decorative: true })),
  optional(words, 'caption'),
  optional(fc.integer({ min: 16, max: 1200 }), 'width'),
  optional(fc.constant({ href: 'https://x.example/b' }), 'link'),
  fc.constant({ asset: { _type: 'reference', _ref: 'i.png' } }),
);
const code = of(
  'codeBlock',
  is('language', fc.constantFrom('text', 'bash', 'cpp', 'json')),
  optional(words, 'filename'),
  is(
    'code',
    fc.constantFrom(
      'a',
      'a\n\n  b',
      '```\nx\n```',
      '  indented',
      '{% raw %}\n:::\n| a |',
      '\ta\n1. b',
    ),
  ),
);
const rule = fc.constant<Stored>({ _type: 'horizontalRule' });
const video = of(
  'videoLink',
  is('title', words),
  is('url', fc.constantFrom('https://v.example/1', 'https://v.example/a_b?c=d&e=f')),
  optional(fc.constantFrom('video', 'other'), 'kind'),
  optional(fc.constantFrom('16:9', '4:3', '1:1'), 'aspect'),
);
const attachment = of(
  'attachment',
  is('title', words),
  fc.constant({ asset: { _type: 'reference', _ref: 'f.pdf' } }),
);

const texts = (where: Where): fc.Arbitrary<Stored> =>
  fc.oneof(
    line('normal'),
    ...(where === 'body' ? ['h2', 'h3', 'h4', 'h5'].map((style) => line(style)) : []),
    ...(where === 'body' ? [line('blockquote')] : []),
    ...['bullet', 'number'].map((listItem) => line('normal', { listItem, level: 1 })),
  );

function flow(where: Where, inner: fc.Arbitrary<Stored>[]): fc.Arbitrary<Stored[]> {
  return fc.array(fc.oneof(texts(where), ...inner), { minLength: 1, maxLength: 3 });
}

const cell = of('richTableCell', is('content', flow('cell', [figure, code])));
const table = fc
  .record({
    caption: optional(words, 'caption'),
    headerRows: fc.constantFrom({ headerRows: 0 }, { headerRows: 1 }),
    headerColumns: fc.constantFrom({ headerColumns: 0 }, { headerColumns: 1 }),
    rows: fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 3 }),
  })
  .map(
    ({ caption, headerRows, headerColumns, rows }): Stored => ({
      _type: 'richTable',
      ...caption,
      ...headerRows,
      ...headerColumns,
      rows: rows.map((cells) => ({ _type: 'richTableRow', cells })),
    }),
  );
const simple = [figure, code, rule, video, attachment, table];
const callout = of(
  'callout',
  is('tone', fc.constantFrom('info', 'warning', 'danger')),
  optional(words, 'title'),
  is('content', flow('callout', simple)),
);
const step = of(
  'step',
  is(
    'instruction',
    line('normal').map((one) => [one]),
  ),
  is('content', fc.oneof(fc.constant<Stored[]>([]), flow('step', [...simple, callout]))),
);
const items = fc.array(step, { minLength: 2, maxLength: 3 });
const steps = of('steps', is('items', items));
const platformSteps = of('platformSteps', is('app', items), is('web', items));
const anyBlock = fc.oneof(...simple, callout, steps, platformSteps);

describe.each([
  ['HTML', viaHtml],
  ['Markdown', viaMarkdown],
])('through %s', (_, via) => {
  it('gives every block back as it was', () => {
    fc.assert(
      fc.property(anyBlock, (one) => {
        expect(bare(via(via([one])))).toEqual(bare(via([one])));
        expect(bare(via([one]))).toEqual(bare([one]));
      }),
    );
  });
});
