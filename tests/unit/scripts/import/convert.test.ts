import fc from 'fast-check';
import { convertBody } from '#scripts/import/convert/body.ts';
import { parseHtml } from '#scripts/import/convert/html.ts';
import { draftText } from '#scripts/import/convert/plain-text.ts';
import { textLoss } from '#scripts/import/report/text-loss.ts';
import { notesOf, ofHtml, ofMarkdown } from './shown.ts';

describe('HTML', () => {
  it.each([
    [
      'words and marks',
      '<p>a <b>b</b><i>c</i> <u>d</u><s>e</s></p>',
      'a <strong:b><em:c> <underline:d><strike-through:e>',
    ],
    [
      'keys, sub and sup',
      'H<sub>2</sub>O m<sup>2</sup> <kbd>Ctrl</kbd>',
      'H<sub:2>O m<sup:2> <kbd:Ctrl>',
    ],
    ['spaces as a browser shows them', '<p> a\n  b <b> c</b> </p>', 'a b <strong:c>'],
    ['line breaks', 'a<br> b<br/>', 'a⏎b'],
    [
      'elements called as what every object has',
      '<constructor>a</constructor> <b><valueof>b</valueof></b> <tostring>c</tostring>',
      'a <strong:b> c',
    ],
    ['entities', '<p>&lt;b&gt; &amp;amp; &nbsp;x &eacute; &#8364;</p>', '<b> &amp; ␣x é €'],
    ['an empty paragraph', '<p>&nbsp;</p><p>a</p>', 'a'],
    [
      'marks of styles',
      '<span style="font-weight:700">a</span><b style="font-weight:normal">b</b>',
      '<strong:a>b',
    ],
    [
      'headings with one of the first level',
      '<h1>A</h1><h2>B</h2><h6>C</h6>',
      'h2 A | h3 B | h5 C',
    ],
    ['the title above the text', '<h1> title </h1><h2>B</h2>', 'h2 B'],
    [
      'anchors',
      '<h2 id="a"><a name="b"></a>A</h2><p>x <a id="c"></a>y</p>',
      'h2 {#a,b}A | x {#c}y',
    ],
    ['an anchor before a picture', '<a name="p"></a><img src="a.png">', '#p img(a.png)'],
    ['an anchor at the end', '<p>x</p><a name="p"></a>', 'x{#p}'],
    ['links', '<a href="/x"><b>a</b> b</a>', '</x,strong:a></x: b>'],
    [
      'a bullet with two paragraphs and a picture',
      '<ul><li><p>a</p><p>b</p><img src="c.png" alt="d"></li><li>e</li></ul>',
      '•1 a | +1 b | @1 img(c.png "d") | •1 e',
    ],
    ['nested lists', '<ul><li>a<ol><li>b</li></ol></li></ul>', '•1 a | n2 b'],
    [
      'a list inside a list without an item',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      '•1 a | •2 b',
    ],
    ['plain numbers', '<ol><li>a</li><li>b</li></ol>', 'n1 a | n1 b'],
    ['numbers with code', '<ol><li>a<pre>x</pre></li><li>b</li></ol>', 'steps[(a: text`x`) (b: )]'],
    [
      'numbers that go on after a picture',
      '<ol><li>a</li></ol><img src="p.png"><ol start="2"><li>b</li></ol>',
      'steps[(a: img(p.png)) (b: )]',
    ],
    [
      'numbers that go on after words',
      '<ol><li>a</li></ol><p>x</p><ol start="2"><li>b</li></ol>',
      'steps[(a: x) (b: )]',
    ],
    [
      'numbers that begin anew',
      '<ol><li>a</li></ol><p>x</p><ol><li>b</li></ol>',
      'n1 a | x | n1 b',
    ],
    [
      'numbers after a heading',
      '<ol><li>a</li></ol><h2>x</h2><ol start="2"><li>b</li></ol>',
      'n1 a | h2 x | n1 b',
    ],
    [
      'a nested list in a step',
      '<ol><li>a<ul><li>b</li></ul><table><tr><td>1</td><td>2</td></tr></table></li></ol>',
      'steps[(a: •1 b | table00[1 ; 2])]',
    ],
    [
      'a table with heads',
      '<table><thead><tr><th>A<th>B</thead><tr><th>c</th><td>d<br>e</td></tr></table>',
      'table11[A ; B / c ; d⏎e]',
    ],
    [
      'spans of cells',
      '<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      'table00[a ↕2 ; b ↔2 ;  /  ; c ; d]',
    ],
    [
      'lists and links in cells',
      '<table><tr><td><ul><li>a</ul></td><td><a href="/x">b</a></td></tr></table>',
      'table00[•1 a ; </x:b>]',
    ],
    ['a table of one cell', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', 'a | b'],
    [
      'a callout in a cell',
      '<table><tr><td><div class="note"><p>a</p></div></td><td>b</td></tr></table>',
      'table00[a ; b]',
    ],
    [
      'callouts by class',
      '<div class="callout callout--danger"><h4>Stop!</h4><p>a</p></div><div class="warning">b</div>',
      'danger“Stop!”[a] | warning[b]',
    ],
    [
      'signs behind headings, and code of Docusaurus',
      '<h2 id="a">A<a href="#a" class="hash-link">\u200b</a></h2><h3>B<a class="headerlink" href="#b">¶</a></h3><pre class="prism-code language-jsx">x</pre>',
      'h2 {#a}A | h3 B | jsx`x`',
    ],
    [
      'code of Confluence',
      '<div class="code panel"><pre data-syntaxhighlighter-params="brush: bash; gutter: false">ls</pre></div>',
      'bash`ls`',
    ],
    ['a picture in a heading', '<h2><a href="#a"><img src="b.png"></a></h2>', 'img(b.png → #a)'],
    ['the title deeper in', '<div><span>v2</span><h1>Title</h1><p>a</p></div>', 'v2 | a'],
    ['a callout of Help Scout', '<section class="callout-red"><p>a</p></section>', 'danger[a]'],
    ['a callout of Document360', '<section class="infoBox"><p>a</p></section>', 'info[a]'],
    [
      'a callout of Confluence',
      '<div class="confluence-information-macro confluence-information-macro-warning"><div class="confluence-information-macro-body"><p>a</p></div></div>',
      'warning[a]',
    ],
    [
      'a callout of Notion',
      '<figure class="block-color-gray_background callout"><div>b</div></figure>',
      'info[b]',
    ],
    [
      'a callout of AsciiDoc',
      '<div class="admonitionblock caution"><table><tr><td class="icon"><div class="title">Caution</div></td><td class="content"><p>a</p></td></tr></table></div>',
      'danger[a]',
    ],
    [
      'a title that the look says',
      '<div class="alert alert-info"><p class="alert-title">Note:</p><p>a</p></div>',
      'info[a]',
    ],
    [
      'a picture with its words',
      '<figure><img src="a.png" alt="b" width="300"><figcaption>c <b>d</b></figcaption></figure>',
      'img(a.png "b" 300 : c d)',
    ],
    [
      'a picture that leads to itself',
      '<a href="/u/a.png"><img src="/u/a-300x200.png"></a>',
      'img(/u/a-300x200.png)',
    ],
    ['a picture that leads elsewhere', '<a href="/x"><img src="a.png"></a>', 'img(a.png → /x)'],
    [
      'a picture loaded late',
      '<img src="data:image/gif;base64,R0" data-src="a.png">',
      'img(a.png)',
    ],
    ['a picture between words', '<p>a <img src="b.png"> c</p>', 'a | img(b.png) | c'],
    [
      'an icon in a line',
      '<p>press <img src="b.png" alt="Save" width="16"> now</p>',
      'press Save now',
    ],
    ['code', '<pre><code class="language-c++">a &lt; b\n\n  c</code></pre>', 'cpp`a < b⏎⏎  c`'],
    ['code line by line', '<pre>a<br>b<div>c</div></pre>', 'text`a⏎bc`'],
    [
      'a video',
      '<iframe src="//www.youtube-nocookie.com/embed/x?start=3" title="T"></iframe>',
      'video(T https://www.youtube.com/watch?v=x&t=3)',
    ],
    [
      'words for browsers that play nothing',
      '<video src="https://v.example/a.mp4">Your browser plays no films.</video><p>a</p>',
      'video(Video https://v.example/a.mp4) | a',
    ],
    [
      'a player that nobody ended',
      '<audio src="https://v.example/a.mp3"><p>No sound.</p></audio</p><h2>a</h2><ul><li>b</li></ul>',
      'video(Video https://v.example/a.mp3) | No sound. | h2 a | •1 b',
    ],
    [
      'a frame that nobody ended',
      '<iframe src="https://v.example/video/1"><h2>a</h2><p>b</p>',
      'video(Video https://v.example/video/1) | h2 a | b',
    ],
    ['a sign', '<p>a <img src="b.png" alt="⚠️"> b</p>', 'a ⚠️ b'],
    [
      'a picture whose words begin with a sign',
      '<img src="b.png" alt="⚠️ The warning">',
      'img(b.png "⚠️ The warning")',
    ],
    ['a line', 'a<hr>b', 'a | --- | b'],
    ['a quote', '<blockquote><p>a</p><p>b</p></blockquote>', 'blockquote a | blockquote b'],
    ['scripts and styles', '<script>alert(1)</script><style>p{}</style><p>a</p><!-- c -->', 'a'],
    ['details', '<details><summary>a</summary><p>b</p></details>', '<strong:a> | b'],
    ['a list of terms', '<dl><dt>a</dt><dd>b</dd></dl>', '<strong:a> | b'],
    [
      'footnotes of pandoc',
      '<p>a<a href="#fn1" class="footnote-ref"><sup>1</sup></a></p><section class="footnotes"><hr><ol><li id="fn1"><p>b<a href="#fnref1" class="footnote-back">↩</a></p></li></ol></section>',
      'a[^b]',
    ],
    [
      'footnotes by hand',
      '<p>a<sup><a href="#_ftn1">[1]</a></sup></p><p id="_ftn1">b</p>',
      'a[^b]',
    ],
    [
      'lists of Word',
      "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·  </span><![endif]>a<o:p></o:p></p><p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>b</p>",
      '•1 a | n2 b',
    ],
    ['broken elements', '<p>a<p>b<ul><li>c</ul></b></i>', 'a | b | •1 c'],
    ['a heading in a list', '<ul><li><h3>a</h3>b</li></ul>', '•1 <strong:a> | +1 b'],
    ['nothing', '', ''],
    ['a task', '<ul><li><input type="checkbox" checked> a</li></ul>', '•1 ☑ a'],
  ])('%s', (_, html, expected) => {
    expect(ofHtml(html)).toBe(expected);
  });

  it.each([
    ['<script>x</script>', ['script lost']],
    ['<p style="color:red">x</p>', ['colour or font changed']],
    ['<svg><text>a</text></svg>x', ['drawing lost']],
    ['<img alt="a">', ['picture lost']],
    ['<iframe></iframe>', ['video lost']],
    ['<video src="https://v.example/a">Too old.</video>', ['video changed']],
    ['<ol start="7"><li>a</li></ol>', ['list changed']],
    ['<table><tr><td><hr>a</td><td>b</td></tr></table>', ['line across lost']],
    ['<form><input value="a"></form>', ['form changed']],
    ['<form><input></form>', ['form lost']],
  ])('%s: %j', (html, expected) => {
    expect(notesOf(html)).toEqual(expected);
  });
});

describe('Markdown', () => {
  it.each([
    ['callouts of GitHub', '> [!WARNING]\n> a\n> b', 'warning[a b]'],
    ['callouts with a title', '> [!note] Read this\n> a', 'info“Read this”[a]'],
    ['fences of pandoc', '::: {.caution}\na\n\nb\n:::', 'danger[a | b]'],
    ['fences of Docusaurus', ':::tip A title\na\n:::', 'info“A title”[a]'],
    ['anchors of headings', '## A b {#c}', 'h2 {#c}A b'],
    ['footnotes', 'a[^1]\n\n[^1]: b *c*', 'a[^b <em:c>]'],
    ['attributes of pictures', '![a](b.png){width=120 .x}', 'img(b.png "a" 120)'],
    ['steps with a fence', '1. a\n\n   ```sh\n   b\n   ```\n\n2. c', 'steps[(a: bash`b`) (c: )]'],
    [
      'numbers after a fence that is not indented',
      '1. a\n\n```\nb\n```\n\n2. c',
      'steps[(a: text`b`) (c: )]',
    ],
    ['a table', '| a | b |\n|---|---|\n| c<br>d | `e` |', 'table10[a ; b / c⏎d ; <code:e>]'],
    ['HTML inside', 'a <kbd>b</kbd>\n\n<div class="note">\n\nc\n\n</div>', 'a <kbd:b> | info[c]'],
    ['tasks', '- [ ] a', '•1 ☐ a'],
    ['strike', '~~a~~ ~b~', '<strike-through:a> ~b~'],
  ])('%s', (_, text, expected) => {
    expect(ofMarkdown(text)).toBe(expected);
  });
});

describe('no word is lost', () => {
  const word = fc.stringMatching(/^[a-zé0-9]{1,8}$/);
  const tags = [
    'p',
    'div',
    'b',
    'a',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'pre',
    'blockquote',
    'h1',
    'h3',
    'h6',
    'figure',
    'figcaption',
    'span',
    'section',
    'code',
    'details',
    'summary',
    'dl',
    'dd',
    'sup',
    'aside',
  ];
  const html = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      word.map((one) => ` ${one} `),
      fc
        .tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 5 }))
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    ),
  })).node;

  it('of any HTML', () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 6 }), (parts) => {
        const { body, sourceText } = convertBody(parseHtml(parts.join('')), 'A title of its own');
        expect(textLoss(sourceText, draftText(body)).words).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });
});
