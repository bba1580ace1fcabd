import { markdownOf } from '#lib/portable-text/markdown.ts';
import { plainText } from '#lib/portable-text/plain-text.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { block, heading, item, linked, span } from '#tests/fixtures/portable-text/build.ts';
import { everyBlock } from '#tests/fixtures/portable-text/every-block.ts';

const addresses = {
  locale: 'en' as const,
  siteUrl: 'https://help.example.com',
  article: (slug: string) => `https://help.example.com/articles/${slug}`,
  figure: () => 'https://help.example.com/p (1).png',
  attachment: () => 'https://help.example.com/f.pdf',
};
const write = (body: unknown) => markdownOf(readBody(body).blocks, addresses);

describe('markdownOf', () => {
  it.each<[string, unknown[], string]>([
    ['paragraphs', [block('a', 'One'), block('b', 'Two')], 'One\n\nTwo'],
    ['headings', [heading('a', 'Head')], '## Head'],
    ['a quote', [block('a', 'Said', { style: 'blockquote' })], '> Said'],
    [
      'lists, one below the other',
      [item('a', 'One', 'bullet'), item('b', 'Deeper', 'bullet', 2), block('c', 'After')],
      '- One\n   - Deeper\n\nAfter',
    ],
    [
      'marks, with their spaces outside',
      [block('a', [span('so ', ['strong'], '1'), span('a`b', ['code'], '2')])],
      '**so** ``a`b``',
    ],
    [
      'links, of which paths become addresses',
      [linked('a', 'here', { _type: 'link', href: '/topics' })],
      '[here](https://help.example.com/topics)',
    ],
    [
      'files',
      [{ _type: 'attachment', _key: 'a', asset: { _ref: 'file-a-pdf' }, title: 'Claim form' }],
      '[Claim form](https://help.example.com/f.pdf) PDF',
    ],
    [
      'links to articles',
      [
        linked('a', 'it', {
          _type: 'internalLink',
          reference: { type: 'faq', slug: 'x', title: 'X' },
        }),
      ],
      '[it](https://help.example.com/articles/x)',
    ],
    [
      'a link to nothing as its words',
      [linked('a', 'it', { _type: 'internalLink', reference: null })],
      'it',
    ],
    [
      'signs that mean something',
      [block('a', '1. *not* a [list] <b>')],
      '1\\. \\*not\\* a \\[list\\] \\<b\\>',
    ],
    ['nothing for nothing', [block('a', ''), { _type: 'unheardOf', _key: 'u' }], ''],
  ])('%s', (_, body, expected) => {
    expect(write(body)).toBe(expected);
  });

  it('keeps code as it is, however many fences it holds', () => {
    const code = '```\ncode\n```';
    expect(write([{ _type: 'codeBlock', _key: 'a', language: 'text', code }])).toBe(
      `**text**\n\n\`\`\`\`text\n${code}\n\`\`\`\``,
    );
  });

  it('writes tables with a header, also where there is none', () => {
    const rows = [
      { _type: 'row', _key: '1', cells: ['A|B', 'C'] },
      { _type: 'row', _key: '2', cells: ['1', '2'] },
    ];
    const table = { _type: 'table', _key: 't', rows };
    expect(write([{ ...table, hasHeaderRow: true }])).toBe(
      '| A\\|B | C |\n| --- | --- |\n| 1 | 2 |',
    );
    expect(write([table])).toBe('|  |  |\n| --- | --- |\n| A\\|B | C |\n| 1 | 2 |');
  });

  it('says something for every kind of block', () => {
    const telling = everyBlock.filter((one) => plainText([one]) !== '');
    expect(telling.map((one) => write([one])).filter((text) => text === '')).toEqual([]);
    expect(telling.length).toBeGreaterThan(10);
  });
});
