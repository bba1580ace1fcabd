import { looksLikeMarkdown } from '#sanity/studio/paste/markdown.ts';
import { readPaste } from '#sanity/studio/paste/read-paste.ts';
import { shortened } from './shorten.ts';

/** As a program that copies text alone; undefined where the editor is left to itself. */
async function paste(text: string, html = ''): Promise<string[] | undefined> {
  const read = await readPaste({ html, text });
  return read === undefined ? undefined : shortened(read);
}

describe('Markdown', () => {
  it.each<[string, string, string[]]>([
    ['a heading', '# Limits', ['h2: Limits']],
    ['headings of four levels', '## A\n### B\n##### C', ['h2: A', 'h3: B', 'h5: C']],
    ['headings from the first level on', '# A\n## B\n###### C', ['h2: A', 'h3: B', 'h5: C']],
    ['bold', 'Keep **two-factor** on', ['normal: Keep *two-factor* on']],
    ['bold by underscores', '__Never__ share it', ['normal: *Never* share it']],
    ['emphasis beside bold', '**a** and *b*', ['normal: *a* and _b_']],
    ['a link', 'See [fees](/articles/fees)', ['normal: See [fees](/articles/fees)']],
    ['a table', '| A | B |\n|---|:-:|\n| 1 | **2** |', ['table with header: A | B / 1 | *2*']],
    ['a table without its rule', '| A | B |\n| 1 | 2 |', ['table with header: A | B / 1 | 2']],
    [
      'a table between paragraphs',
      'Before\n\n| A | B |\n| 1 | 2 |\n| 3 | 4 |\n\nAfter',
      ['normal: Before', 'table with header: A | B / 1 | 2 / 3 | 4', 'normal: After'],
    ],
    [
      'bullets',
      '- one\n- two\n  - under two',
      ['bullet 1: one', 'bullet 1: two', 'bullet 2: under two'],
    ],
    ['numbers', '1. Open it\n2. Tap it', ['number 1: Open it', 'number 1: Tap it']],
    [
      'numbers that all are one',
      '1. Open it\n\n1. Tap it',
      ['number 1: Open it', 'number 1: Tap it'],
    ],
    [
      'bullets within numbers',
      '1. Open\n   - here\n2. Tap',
      ['number 1: Open', 'bullet 2: here', 'number 1: Tap'],
    ],
    ['a quote', '> Said once', ['blockquote: Said once']],
    ['code', '```bash\nnpm start\n```', ['code: npm start']],
    [
      'a table in code, which stays as it is',
      '```\n| A | B |\n| 1 | 2 |\n```',
      ['code: | A | B |\n| 1 | 2 |'],
    ],
    ['code in a line', 'Run `npm start` **now**', ['normal: Run `npm start` *now*']],
    ['lines of one paragraph', '# A\none\ntwo', ['h2: A', 'normal: one two']],
    ['lines that break', '# A\none  \ntwo', ['h2: A', 'normal: one\ntwo']],
    ['endings of Windows', '# A\r\n\r\nB', ['h2: A', 'normal: B']],
    ['facts above the text', '---\ntitle: A\ntags:\n  - b\n---\n# Limits', ['h2: Limits']],
    ['a rule', '# A\n\n---\n\nB', ['h2: A', 'rule', 'normal: B']],
    [
      'footnotes',
      '# A\n\nFree[^1] and more[^b].\n\n[^1]: Until **July**.\n[^b]: Not in [all](https://a.example/) lands.',
      [
        'h2: A',
        'normal: Free[^normal: Until *July*.] and more[^normal: Not in [all](https://a.example/) lands.].',
      ],
    ],
    [
      'paragraphs, code and a table in an item',
      '1. One\n\n   More of one\n\n   ```\n   code\n   ```\n\n2. Two\n   - Deeper\n\n     More of it\n\n   | a | b |\n   | - | - |\n   | c | d |\n',
      [
        'number 1: One',
        'continue 1: More of one',
        'code: code in item 1',
        'number 1: Two',
        'bullet 2: Deeper',
        'continue 2: More of it',
        'table with header: a | b / c | d in item 1',
      ],
    ],
    [
      'struck words',
      'Now ~~5~~ **4** €, **bold** too',
      ['normal: Now <strike-through 5> *4* €, *bold* too'],
    ],
    ['HTML in it, which stays text', '# A\n\n<b>x</b>', ['h2: A', 'normal: <b>x</b>']],
    [
      'a script in a link, whose words stay',
      '# A\n\n[x](javascript:alert(1))',
      ['h2: A', 'normal: x'],
    ],
  ])('reads %s', async (_, text, blocks) => {
    expect(await paste(text)).toEqual(blocks);
  });

  it.each([
    '',
    'A sentence.',
    'Two lines\nof text',
    'Press * to go back, or ** twice',
    '2 * 3 * 4 = 24',
    'snake_case_name and __init__x',
    'It costs 5 | 6 | 7',
    '#hashtag',
    '- one line alone',
    '1. one line alone',
    '[1] a footnote',
    'C# is #1',
    'a > b',
  ])('leaves %j to the editor', async (text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
    expect(await paste(text)).toBeUndefined();
  });
});

describe('HTML beside the text', () => {
  const text = '# Limits\n\n**bold**';
  const meant = ['h2: Limits', 'normal: *bold*'];

  it.each([
    [
      'a code editor',
      '<div style="font-family: Menlo; white-space: pre;"><div><span style="color: #0451a5;"># Limits</span></div><br><div><span>**bold**</span></div></div>',
    ],
    [
      'a text file in a browser',
      '<pre style="word-wrap: break-word; white-space: pre-wrap;"># Limits\n\n**bold**</pre>',
    ],
    [
      'a document with the signs typed in',
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span># Limits</span></p><p><span>**bold**</span></p></b>',
    ],
    ['a page with paragraphs', '<p># Limits</p><p>**bold**</p>'],
  ])('means Markdown from %s', async (_, html) => {
    expect(await paste(text, html)).toEqual(meant);
  });

  it('wins where it has a form of its own', async () => {
    const html = '<h2>Limits</h2><p>Type **bold** for bold</p>';
    expect(await paste(text, html)).toEqual(['h2: Limits', 'normal: Type **bold** for bold']);
  });

  it('stays code where a page shows it as code', async () => {
    expect(await paste(text, '<pre><code># Limits</code></pre>')).toEqual(['code: # Limits']);
  });

  it('is read as before where nothing looks like Markdown', async () => {
    expect(await paste('Plain', '<p>Plain</p>')).toEqual(['normal: Plain']);
  });
});
