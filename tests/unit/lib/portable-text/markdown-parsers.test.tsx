import fc from 'fast-check';
import { articleMarkdown } from '#lib/articles/markdown.ts';
import { plainCharacters } from '#lib/plain-characters.ts';
import { markdownOf } from '#lib/portable-text/markdown.ts';
import { blockWords } from '#lib/portable-text/plain-text.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { llmsText } from '#lib/seo/llms.ts';
import type { Block } from '#sanity/blocks/block.ts';
import { linkAddress } from '#sanity/blocks/markdown-text.ts';
import type { Words } from '#sanity/blocks/words.ts';
import { block, figure, span, step } from '#tests/fixtures/portable-text/build.ts';
import { evened, parsers, textsOf } from '#tests/support/markdown.ts';
import { pageLetters, showBody } from '#tests/support/show-body.tsx';

const addresses = {
  locale: 'en' as const,
  siteUrl: 'https://help.example.com',
  article: (slug: string) => `https://help.example.com/articles/${slug}`,
  figure: () => 'https://help.example.com/p (1).png',
  attachment: () => 'https://help.example.com/f_(2).pdf',
};
const both = Object.entries(parsers);
const RUNS = 300;

/** What means something in Markdown, and what stands beside it in real texts. */
const PIECES = [
  ...['*', '**', '***', '_', '__', '`', '``', '```', '~', '~~', '~~~', '|', '\\', '!', '[', ']'],
  ...[
    '(',
    ')',
    '<',
    '>',
    '#',
    '# ',
    '## ',
    '- ',
    '+ ',
    '* ',
    '-',
    '---',
    '- - -',
    '===',
    ':-',
    ':',
  ],
  ...[
    '1. ',
    '1) ',
    '12. ',
    '> ',
    '&',
    '&amp;',
    '&#35;',
    '&copy',
    ';',
    '.',
    ',',
    '?',
    '"',
    '$',
    '€',
  ],
  ...['https://a.example/b_c', 'https://a.example/*x', 'www.a.example/_', 'a_b@c.example', '@'],
  ...['[a](b)', '![a](b)', '[^1]', '[x] ', '<b>', '</b>', '<br>', '<!--', '<https://a.example>'],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n',
    '\u00a0',
    '\u200b',
    '    ',
    'a',
    'b',
    'word',
    'é',
    '字',
  ],
  ...['😀', '0', '2.5', 'snake_case', 'a*b', 'x\\', 'https://', 'C:\\dir', 'ا'],
];
const text = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { maxLength: 8 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 12 }) },
);

/** A text field as readers of content give it. */
const field = text.map((words) => plainCharacters(words).trim());

const marks = fc.subarray(['strong', 'em', 'code', 'link', 'gone', 'other']);
const spans = fc.array(
  fc.tuple(text, marks).map(([words, marked]) => span(words, marked)),
  { maxLength: 5 },
);
const markDefs = [
  { _key: 'link', _type: 'link', href: 'https://a.example/b_(c)?d=1&copy;=*`' },
  { _key: 'other', _type: 'link', href: '/topics' },
  { _key: 'gone', _type: 'internalLink', reference: null },
];
const style = fc.constantFrom('normal', 'normal', 'h2', 'h3', 'h4', 'blockquote');
const list = fc.record({
  listItem: fc.constantFrom('bullet', 'number'),
  level: fc.integer({ min: 1, max: 4 }),
});
const textBlock = fc.oneof(
  fc.tuple(spans, style).map(([content, of]) => block('p', content, { markDefs, style: of })),
  fc.tuple(spans, list).map(([content, of]) => block('p', content, { markDefs, ...of })),
);
const aFigure = fc.tuple(text, text).map(([alt, caption]) => figure('f', { alt, caption }));
const texts = fc.array(textBlock, { maxLength: 4 });
const steps = fc.array(
  fc
    .tuple(text, fc.array(fc.oneof(textBlock, aFigure), { maxLength: 3 }))
    .map(([title, content]) => step('s', title, ...content)),
  { maxLength: 3 },
);
const table = fc
  .tuple(text, fc.boolean(), fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }))
  .map(([caption, hasHeaderRow, rows]) => ({
    _type: 'table',
    caption,
    hasHeaderRow,
    rows: rows.map((cells) => ({ _type: 'row', cells })),
  }));
const richTable = fc
  .tuple(text, fc.boolean(), fc.array(fc.array(spans, { maxLength: 3 }), { maxLength: 3 }))
  .map(([caption, hasHeader, rows]) => ({
    _type: 'richTable',
    caption,
    headerRows: hasHeader ? 1 : 0,
    rows: rows.map((cells) => ({
      cells: cells.map((content) => ({ content: [block('c', content, { markDefs })] })),
    })),
  }));
const others = fc.oneof(
  aFigure,
  fc.tuple(text, texts).map(([title, content]) => ({ _type: 'callout', title, content })),
  steps.map((items) => ({ _type: 'steps', items })),
  fc.tuple(steps, steps).map(([app, web]) => ({ _type: 'platformSteps', app, web })),
  fc
    .tuple(text, text, text)
    .map(([filename, language, code]) => ({ _type: 'codeBlock', filename, language, code })),
  text.map((title) => ({ _type: 'videoLink', url: 'https://v.example/a_b', title })),
  text.map((title) => ({ _type: 'attachment', asset: { _ref: 'file-a-pdf' }, title })),
);

function read(body: unknown): Block[] {
  return readBody(body).blocks;
}

/** The texts of blocks as they should come back, with what Markdown adds of its own. */
function expectedTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((one) => {
    if (one._type === 'platformSteps') {
      const platforms = [['App', one.app] as const, ['Web', one.web] as const];
      return platforms.flatMap(([name, items]) =>
        items.length === 0
          ? []
          : [name, ...expectedTexts([{ _type: 'steps', _key: 's', anchor: null, items }])],
      );
    }
    return withWordsOfSite(one)
      .filter(({ isAlternative }) => !isAlternative)
      .flatMap(({ text: words }) => words)
      .map(evened)
      .filter((words) => words !== '');
  });
}

const TONES = { info: 'Good to know', warning: 'Take care', danger: 'Danger' };

/** The words of a block with those that the site adds on its page. */
function withWordsOfSite(one: Block): Words[] {
  const words = blockWords(one);
  if (one._type === 'callout') {
    const text = [TONES[one.tone], one.title].filter(Boolean).join(': ');
    return [{ text }, ...words.slice(1)];
  }
  if (one._type === 'codeBlock') return [{ text: one.filename || one.language }, ...words.slice(1)];
  if (one._type === 'videoLink') return [{ text: `${one.title || 'Video'} Video on v.example` }];
  if (one._type === 'attachment') return [{ text: `${one.title || 'File'} PDF` }];
  return words;
}

/** Every letter of the text that is not white space, with its marks. */
function markedLetters(element: Element): string[] {
  const letters: string[] = [];
  const visit = (node: Node, around: string) => {
    if (node.nodeType === Node.TEXT_NODE) {
      for (const letter of (node.nodeValue ?? '').replace(/\s/g, '')) letters.push(letter + around);
    }
    const tag = /^(?:STRONG|EM|CODE)$/.test(node.nodeName) ? ` ${node.nodeName}` : '';
    const href = node instanceof HTMLAnchorElement ? ` ${node.getAttribute('href')}` : '';
    for (const child of node.childNodes) visit(child, around + tag + href);
  };
  visit(element, '');
  return letters.map((letter) => letter.split(' ').toSorted().join(' '));
}

function lettersOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((one) =>
    one._type !== 'block'
      ? []
      : one.children.flatMap((child) => {
          if (child._type !== 'span') return [];
          const hrefs = one.markDefs.flatMap((def) =>
            def._type === 'link' && child.marks.includes(def._key) && def.href !== null
              ? [
                  linkAddress(def.href.replace(/^\//, 'https://help.example.com/')).replace(
                    '&amp;',
                    '&',
                  ),
                ]
              : [],
          );
          const tags = child.marks.filter((mark) => /^(?:strong|em|code)$/.test(mark));
          const around = [...tags.map((tag) => tag.toUpperCase()), ...hrefs];
          return [...child.text.replace(/\s/g, '')].map((letter) =>
            [letter, ...around].toSorted().join(' '),
          );
        }),
  );
}

const BARS = ['\\|', '\\\\|', 'a\\|b\\', '|', '\\'];

function cellOfCode(text: string): Record<string, unknown> {
  const content = [{ _type: 'span', _key: 's', text, marks: ['code'] }];
  const cells = [{ content: [block('c', content)] }];
  return {
    _type: 'richTable',
    _key: 't',
    caption: '',
    headerRows: 0,
    rows: [{ _key: 'r', cells }],
  };
}

describe.each(both)('what a parser of %s reads', (name, parse) => {
  it('is the text of every field of every block', () => {
    const blocks =
      name === 'GitHub'
        ? fc.oneof(textBlock, others, table, richTable)
        : fc.oneof(textBlock, others);
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 5 }), (body) => {
        const shown = read(body);
        expect(textsOf(parse(markdownOf(shown, addresses)))).toEqual(expectedTexts(shown));
      }),
      // What the search found seldom: a bar behind backslashes in the code of a cell.
      {
        numRuns: RUNS,
        examples:
          name === 'GitHub'
            ? BARS.map((text): [Record<string, unknown>[]] => [[cellOfCode(text)]])
            : [],
      },
    );
  });

  it('is the text of the page', () => {
    const blocks =
      name === 'GitHub'
        ? fc.oneof(textBlock, others, table, richTable)
        : fc.oneof(textBlock, others);
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 5 }), (body) => {
        const twin = parse(markdownOf(read(body), addresses)).textContent ?? '';
        expect(twin.replace(/\s/g, '')).toBe(pageLetters(body));
      }),
      { numRuns: RUNS / 3 },
    );
  });

  it('is the text around the body', () => {
    fc.assert(
      fc.property(field, field, field, (title, name, summary) => {
        const facts = [name, 'https://help.example.com/articles/a_b'];
        const written = articleMarkdown({ title, facts, summary, blocks: [] }, addresses);
        const expected = [title, facts.join(' · '), summary].map(evened);
        expect(textsOf(parse(written))).toEqual(expected.filter((one) => one !== ''));

        const card = { id: 'a', slug: 'a', type: 'faq', title, snippet: summary } as const;
        const articles = [{ ...card, publishedAt: null, updatedAt: null, helpful: 0 }];
        const sections = [{ title: name, articles }];
        const list = parse(llmsText({ title, description: name, sections, address: () => '/a' }));
        const oneLine = (one: string) => one.replace(/\s+/g, ' ').trim();
        const item = oneLine(title) + (summary === '' ? '' : `: ${oneLine(summary)}`);
        const lines = [title, name, name].map(oneLine).concat(item.trim());
        expect(textsOf(list).map(oneLine)).toEqual(lines.filter((one) => one !== ''));
      }),
      { numRuns: RUNS },
    );
  });

  it('has its lists as the page has them', () => {
    const item = fc.tuple(list, fc.constantFrom('word', '1. word', '- word'));
    const part = fc.oneof(
      { weight: 5, arbitrary: item.map(([of, words]) => block('p', words, of)) },
      { weight: 1, arbitrary: others },
      { weight: 1, arbitrary: fc.constant(block('p', 'text')) },
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (body) => {
        const { container, unmount } = showBody(body);
        expect(listsOf(parse(markdownOf(read(body), addresses)))).toEqual(listsOf(container));
        unmount();
      }),
      { numRuns: RUNS / 3 },
    );
  });
});

// GitHub's parser makes links of addresses, which the page does not.
it('gives the letters their marks and links', () => {
  fc.assert(
    fc.property(fc.array(textBlock, { maxLength: 3 }), (body) => {
      const shown = read(body);
      expect(markedLetters(parsers.CommonMark(markdownOf(shown, addresses)))).toEqual(
        lettersOf(shown),
      );
    }),
    { numRuns: RUNS },
  );
});

/** Kind, depth and place of every list item. */
function listsOf(element: Element): string[] {
  return [...element.querySelectorAll('li')].map((item) => {
    const list = item.parentElement;
    let depth = 0;
    for (let at = list; at !== null && at !== element; at = at.parentElement) {
      if (at.tagName === 'LI') depth += 1;
    }
    return `${depth} ${list?.tagName} ${[...(list?.children ?? [])].indexOf(item)}`;
  });
}
