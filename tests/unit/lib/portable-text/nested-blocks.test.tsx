import fc from 'fast-check';
import { markdownOf } from '#lib/portable-text/markdown.ts';
import { blockWords } from '#lib/portable-text/plain-text.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { block, figure, span, step } from '#tests/fixtures/portable-text/build.ts';
import { parsers } from '#tests/support/markdown.ts';
import { showBody } from '#tests/support/show-body.tsx';

const addresses = {
  locale: 'en' as const,
  siteUrl: 'https://help.example.com',
  article: (slug: string) => `https://help.example.com/articles/${slug}`,
  figure: () => 'https://help.example.com/p.png',
  attachment: () => 'https://help.example.com/f.pdf',
};

/** Words that are told apart, with what means something in Markdown around them. */
const word = fc.integer({ min: 100, max: 999 }).map((number) => `w${number}`);
const sign = fc.constantFrom(
  '',
  ' ',
  '*',
  '_',
  '**',
  '`',
  '[',
  ']',
  '<b>',
  '|',
  '~',
  '# ',
  '- ',
  '1. ',
  '!',
  '(',
  '^',
  '\n',
  '\\',
  '&amp;',
);
const text = fc
  .array(fc.tuple(sign, word, sign), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([before, one, after]) => `${before}${one}${after} `).join(''));

const marks = fc.subarray([
  ...['strong', 'em', 'code', 'underline', 'strike-through', 'kbd', 'sub', 'sup', 'link'],
]);
const markDefs = [{ _key: 'link', _type: 'link', href: 'https://a.example/b_(c)' }];
const plain = fc.tuple(text, marks).map(([words, marked]) => span(words, marked));
const anchor = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((id) => ({ _type: 'anchor', _key: 'a', formerAnchors: [`h_${id}"<&'`] }));
const footnote = fc.array(plain, { minLength: 1, maxLength: 2 }).map((children) => ({
  _type: 'footnote',
  _key: 'f',
  content: [block('n', children, { markDefs })],
}));
const inlines = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 1, arbitrary: anchor },
    { weight: 1, arbitrary: footnote },
  ),
  { maxLength: 4 },
);
const paragraph = fc
  .tuple(inlines, fc.constantFrom('normal', 'h2', 'h4', 'h5', 'blockquote'))
  .map(([children, style]) => block('p', children, { style, markDefs }));
const item = fc
  .tuple(inlines, fc.constantFrom('bullet', 'number', 'continue'), fc.integer({ min: 1, max: 4 }))
  .map(([children, listItem, level]) => block('i', children, { listItem, level, markDefs }));
const texts = fc.oneof(paragraph, item);

const code = word.map((one) => ({
  _type: 'codeBlock',
  _key: 'c',
  language: 'c++',
  code: `x = ${one}\n  | y`,
}));
const aFigure = fc
  .tuple(word, fc.boolean())
  .map(([caption, isLinked]) =>
    figure('f', { caption, ...(isLinked ? { width: 200, link: { href: '/fees' } } : {}) }),
  );
const rule = fc.constant({ _type: 'horizontalRule', _key: 'r' });
const cell = fc.record({
  content: fc.array(fc.oneof(texts, code, aFigure), { maxLength: 2 }),
  colSpan: fc.integer({ min: 1, max: 3 }),
  rowSpan: fc.integer({ min: 1, max: 3 }),
});
const table = fc
  .tuple(fc.boolean(), fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }))
  .map(([isHeader, rows]) => ({
    _type: 'richTable',
    _key: 't',
    headerRows: isHeader ? 1 : 0,
    rows: rows.map((cells) => ({ cells })),
  }));
const placed = <Value extends object>(value: fc.Arbitrary<Value>) =>
  fc
    .tuple(value, fc.constantFrom(undefined, undefined, 0, 1, 3))
    .map(([one, listLevel]) => ({ ...one, listLevel }));
const leaf = placed(fc.oneof(code, aFigure, rule, table));
const callout = fc
  .tuple(text, fc.array(fc.oneof(texts, leaf), { maxLength: 3 }))
  .map(([title, content]) => ({ _type: 'callout', _key: 'n', title, content }));
const steps = fc
  .array(fc.tuple(inlines, fc.array(fc.oneof(texts, leaf, placed(callout)), { maxLength: 3 })), {
    maxLength: 3,
  })
  .map((all) => ({
    _type: 'steps',
    _key: 's',
    items: all.map(([children, content]) => ({
      ...step('1', '', ...content),
      instruction: [block('o', children, { markDefs })],
    })),
  }));
const body = fc.array(fc.oneof({ weight: 3, arbitrary: texts }, leaf, placed(callout), steps), {
  maxLength: 6,
});

/** The words of a text as they stand in it. */
function wordsIn(value: string): string[] {
  return value.match(/w\d{3}/g) ?? [];
}

function saidIn(value: unknown): string[] {
  return readBody(value)
    .blocks.flatMap(blockWords)
    .filter(({ isAlternative }) => !isAlternative)
    .flatMap(({ text: one }) => one)
    .flatMap(wordsIn);
}

/** Every word that is stored, in no order. */
function storedIn(value: unknown): string[] {
  return wordsIn(JSON.stringify(value)).toSorted();
}

describe('blocks in blocks', () => {
  it('say every word that is stored, and are drawn with it', () => {
    fc.assert(
      fc.property(body, (value) => {
        expect(saidIn(value).toSorted()).toEqual(storedIn(value));
        const { container, unmount } = showBody(value);
        expect(wordsIn(container.textContent).toSorted()).toEqual(storedIn(value));
        const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        unmount();
      }),
      { numRuns: 150 },
    );
  });

  it.each(Object.entries(parsers))('come back from Markdown as %s reads it', (_, parse) => {
    fc.assert(
      fc.property(body, (value) => {
        const markdown = markdownOf(readBody(value).blocks, addresses);
        expect(wordsIn(parse(markdown).textContent)).toEqual(saidIn(value));
      }),
      { numRuns: 300 },
    );
  });

  it('say every word where they must not stand, or are not known', () => {
    const others = [
      { _type: 'videoLink', _key: 'v', url: 'https://v.example/a', title: 'w101' },
      { _type: 'attachment', _key: 'x', title: 'w102' },
      { _type: 'richTable', _key: 'y', caption: 'w103', rows: [] },
      { _type: 'callout', _key: 'z', title: 'w104' },
    ];
    const misplaced = fc.array(fc.oneof(steps, callout, table), { maxLength: 3 }).map((content) => [
      { _type: 'callout', _key: 'c', content },
      { _type: 'accordion', _key: 'a', panels: [{ _type: 'panel', content }] },
      { _type: 'steps', _key: 's', items: [step('1', '', ...content)] },
      { _type: 'richTable', _key: 't', rows: [{ cells: [{ content: [...content, ...others] }] }] },
    ]);
    fc.assert(
      fc.property(misplaced, (value) => {
        expect(saidIn(value).toSorted()).toEqual(storedIn(value));
        const hasText = storedIn(value).length > 0;
        if (hasText) expect(readBody(value).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
