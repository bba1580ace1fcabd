import { readPaste } from '#sanity/studio/paste/read-paste.ts';
import { shortened } from './shorten.ts';

async function paste(text: string, html = ''): Promise<string[] | undefined> {
  const pasted = await readPaste({ html, text });
  return pasted && shortened(pasted);
}

const DATA = 'data:image/png;base64,iVBORw0KGgo=';
const docs = (inner: string) =>
  `<b style="font-weight:normal;" id="docs-internal-guid-1">${inner}</b>`;

describe('HTML as programs write it', () => {
  it.each<[string, string, string[]]>([
    [
      'lists right within lists, as Pages writes them',
      '<ul class="ul1"><li class="li1">one</li><ul class="ul2"><li>two</li><ol><li>three</li></ol></ul><li>four</li></ul>',
      ['bullet 1: one', 'bullet 2: two', 'number 3: three', 'bullet 1: four'],
    ],
    [
      'levels that Google Docs says itself',
      docs(
        '<ul><li aria-level="1"><p><span>one</span></p></li><ul><li aria-level="2"><p><span>two</span></p></li></ul></ul>',
      ),
      ['bullet 1: one', 'bullet 2: two'],
    ],
    [
      'a list to tick off',
      docs(
        `<ul><li role="checkbox" aria-checked="true"><img src="${DATA}" width="17.6px" alt="checked" aria-roledescription="checkbox"/><p><span>Done</span></p></li></ul>`,
      ),
      ['bullet 1: Done'],
    ],
    [
      'lines and places that a style says',
      docs(
        '<p><span style="text-decoration:line-through">gone</span><span> x</span><span style="vertical-align:super">2</span><span style="vertical-align: sub">i</span></p>',
      ),
      ['normal: <strike-through gone> x<sup 2><sub i>'],
    ],
    [
      'what is hidden',
      '<p>a<span style="display: none">b</span><span style="mso-hide:all">c</span><span hidden>d</span>e</p>',
      ['normal: ae'],
    ],
    [
      'code of an editor for programmers',
      `<div style="color: #d4d4d4;font-family: 'Droid Sans Mono', monospace;white-space: pre;"><div><span>if (a) {</span></div><div><span>  b();</span></div><br><div>}</div></div>`,
      ['code: if (a) {\n  b();\n\n}'],
    ],
    [
      'terms with what they mean',
      '<dl><dt>Spread</dt><dd>Between prices.</dd><dt>Fill</dt><dd>A trade.</dd></dl>',
      ['normal: *Spread*', 'normal: Between prices.', 'normal: *Fill*', 'normal: A trade.'],
    ],
    ['a quote of Word', '<p class=MsoQuote>Said</p>', ['blockquote: Said']],
    [
      'letters of a machine',
      '<p>Type <tt>ls</tt>: <samp>a.txt</samp></p>',
      ['normal: Type `ls`: `a.txt`'],
    ],
    [
      'links that Outlook leads over its own address',
      '<p><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fa&amp;data=1">a</a></p>',
      ['normal: [a](https://example.com/a)'],
    ],
  ])('keeps %s', async (_, html, blocks) => {
    expect(await paste('x', html)).toEqual(blocks);
  });
});

describe('Markdown', () => {
  it.each<[string, string, string[]]>([
    [
      'headings that are underlined',
      'Limits\n======\n\nDay\n---\n\nText',
      ['h2: Limits', 'h3: Day', 'normal: Text'],
    ],
    [
      'a table without bars at its edges',
      'A | B\n--- | ---\n1 | 2',
      ['table with header: A | B / 1 | 2'],
    ],
    ['emphasis alone', 'This is *very* old', ['normal: This is _very_ old']],
    ['code alone', 'Run `npm i` now', ['normal: Run `npm i` now']],
    ['what was struck out', 'It is ~~gone~~', ['normal: It is <strike-through gone>']],
    [
      'links by reference',
      'See [docs][1].\n\n[1]: https://x.example/a',
      ['normal: See [docs](https://x.example/a).'],
    ],
    [
      'links with a title or a gap',
      '[a](https://x.example/ "T") [b](<https://x.example/a b>)',
      ['normal: [a](https://x.example/) [b](https://x.example/a%20b)'],
    ],
    [
      'addresses in signs',
      'See <https://x.example/a>',
      ['normal: See [https://x.example/a](https://x.example/a)'],
    ],
    ['a footnote', 'Text[^1].\n\n[^1]: The note.', ['normal: Text[^normal: The note.].']],
    ['a picture that came along', `![chart](${DATA})`, ['figure: chart']],
    [
      'marks that it has no signs for',
      '**H**<sub>2</sub>O, <kbd>Ctrl</kbd><br>and <script>x</script>',
      ['normal: *H*<sub 2>O, <kbd Ctrl>\nand <script>x</script>'],
    ],
    ['HTML in code as it is', '**a** `<kbd>x</kbd> <br>`', ['normal: *a* `<kbd>x</kbd> <br>`']],
    ['no comments', '<!-- todo -->\n\n# A', ['h2: A']],
    ['a mark of the byte order', '\ufeff# A', ['h2: A']],
    [
      'a list with dots of a chat',
      '• one\n• two\n   ◦ three',
      ['bullet 1: one', 'bullet 1: two', 'bullet 2: three'],
    ],
    ['no script', '[a](javascript:alert(1)) **b**', ['normal: a *b*']],
  ])('keeps %s', async (_, text, blocks) => {
    expect(await paste(text)).toEqual(blocks);
  });

  it.each([
    'Price* and terms*',
    '*Required: all that is marked *so',
    'a ~ b ~ c',
    'it`s',
    '5 *6* 7',
    'a\n\n---\n\nb',
  ])('leaves %j to the editor', async (text) => {
    expect(await paste(text)).toBeUndefined();
  });

  it('is not seen in code that uses its signs', async () => {
    const text = 'const a = `x`;\nb *c* d';
    const lines = text.split('\n').map((line) => `<div><span>${line}</span></div>`);
    const html = `<div style="font-family: Menlo; white-space: pre;">${lines.join('')}</div>`;
    expect(await paste(text, html)).toEqual([`code: ${text}`]);
  });
});
