import { readClipboard } from '#sanity/studio/paste/read-clipboard.ts';
import { shortened } from './shorten.ts';

const PNG = 'data:image/png;base64,AAAA';

describe('HTML that was pasted', () => {
  it.each<[string, string, string[]]>([
    [
      'marks',
      '<p>H<sub>2</sub>O x<sup>2</sup> <u>u</u> <s>s</s> <del>d</del> <kbd>Ctrl</kbd></p>',
      ['normal: H<sub 2>O x<sup 2> <underline u> <strike-through s> <strike-through d> <kbd Ctrl>'],
    ],
    ['a line across', '<p>a</p><hr><p>b</p>', ['normal: a', 'rule', 'normal: b']],
    [
      'a video in a frame',
      '<p>a</p><iframe src="https://www.youtube.com/embed/x1" title="A check"></iframe>',
      ['normal: a', 'video: A check https://www.youtube.com/embed/x1'],
    ],
    ['a frame of a script', '<p>a</p><iframe src="javascript:alert(1)"></iframe>', ['normal: a']],
    [
      'an item of two paragraphs and an image',
      `<ol><li><p>One</p><p>More</p><img src="${PNG}" alt="A picture"></li><li>Two</li></ol>`,
      ['number 1: One', 'continue 1: More', 'figure: A picture in item 1', 'number 1: Two'],
    ],
    [
      'words after a deeper list',
      '<ul><li>One<ul><li>Deeper</li></ul><p>Still one</p></li><li>Two</li></ul>',
      ['bullet 1: One', 'bullet 2: Deeper', 'continue 1: Still one', 'bullet 1: Two'],
    ],
    [
      'an item that begins with code',
      '<ol><li><pre>x = 1</pre></li><li>Two</li></ol>',
      ['code: x = 1 in item 1', 'number 1: Two'],
    ],
    [
      'a quote in an item',
      '<ul><li>a<blockquote>q</blockquote></li></ul>',
      ['bullet 1: a', 'continue 1: q'],
    ],
    [
      'cells with lists, code and spans',
      '<table><tr><th colspan="2">Way</th><th>Fee</th></tr><tr><td rowspan="2"><ul><li>a</li><li>b</li></ul></td><td>x</td><td><pre>y</pre></td></tr><tr><td>z</td><td></td></tr></table>',
      [
        'table with header: {2x1}Way |  | Fee / {1x2}bullet 1: a ¶ bullet 1: b | x | code: y /  | z | ',
      ],
    ],
    [
      'an image in a cell',
      `<table><tr><td>a</td><td><img src="${PNG}" alt="Seal"></td></tr></table>`,
      ['table: a | figure: Seal'],
    ],
    [
      'footnotes of Word',
      '<p>Free<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> now.</p><div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Until July.</p></div></div>',
      ['normal: Free[^normal: Until July.] now.'],
    ],
    [
      'a link within the page, whose words stay',
      '<p><a href="#b">there</a></p><p id="b">b</p>',
      ['normal: there', 'normal: b'],
    ],
  ])('keeps %s', (_, html, lines) => {
    expect(shortened(readClipboard(html))).toEqual(lines);
  });

  it('keeps the width of an image and the link around it', () => {
    const html = `<p><a href="https://a.example/fees"><img src="${PNG}" width="240" alt="Fees"></a></p>`;
    expect(readClipboard(html).blocks).toMatchObject([
      { _type: 'figure', alt: 'Fees', width: 240, link: { href: 'https://a.example/fees' } },
    ]);
  });
});
