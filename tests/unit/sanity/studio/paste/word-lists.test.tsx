import { readClipboard } from '#sanity/studio/paste/read-clipboard.ts';
import { shortened } from './shorten.ts';

const item = (
  marker: string,
  text: string,
  list = 'l0 level1 lfo1',
  className = 'MsoListParagraph',
) =>
  `<p class=${className} style='text-indent:-18.0pt;mso-list:${list}'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

const read = (html: string) => shortened(readClipboard(html));

describe('lists of Word without a style sheet', () => {
  it.each([
    ['1.', 'number'],
    ['12.', 'number'],
    ['1)', 'number'],
    ['(1)', 'number'],
    ['a.', 'number'],
    ['(b)', 'number'],
    ['iv.', 'number'],
    ['IV)', 'number'],
    ['2.3', 'number'],
    ['2.3.', 'number'],
    ['3', 'number'],
    ['一.', 'number'],
    ['·', 'bullet'],
    ['•', 'bullet'],
    ['o', 'bullet'],
    ['§', 'bullet'],
    ['Ø', 'bullet'],
    ['ü', 'bullet'],
    ['-', 'bullet'],
    ['–', 'bullet'],
    ['\uf0b7', 'bullet'],
  ])('takes %s for a %s', (marker, kind) => {
    expect(read(item(marker, 'Open the app'))).toEqual([`${kind} 1: Open the app`]);
  });

  it('keeps levels, and numbers within bullets', () => {
    expect(
      read(
        item('1.', 'One') +
          item('a.', 'One a', 'l0 level2 lfo1', 'MsoListParagraphCxSpMiddle') +
          item('·', 'Deep', 'l1 level3 lfo2', 'MsoListParagraphCxSpMiddle') +
          item('2.', 'Two', 'l0 level1 lfo1', 'MsoListParagraphCxSpLast'),
      ),
    ).toEqual(['number 1: One', 'number 2: One a', 'bullet 3: Deep', 'number 1: Two']);
  });

  it.each([
    ['other words in the style', `<span style="mso-list: Ignore;color:red">1.&nbsp; </span>`],
    [
      'the marker in two pieces',
      `<span style='mso-list:Ignore'>1</span><span style='mso-list:Ignore'>. </span>`,
    ],
  ])('takes the marker away: %s', (_, marker) => {
    expect(read(`<p style="mso-list:l2 level1 lfo3">${marker}Open <b>it</b></p>`)).toEqual([
      'number 1: Open *it*',
    ]);
  });

  it.each([
    ['bullet', 'mso-level-number-format:bullet;mso-level-text:o;'],
    ['number', 'mso-level-number-format:roman-lower;'],
    ['number', 'mso-level-tab-stop:none;'],
  ])('asks the style sheet where a marker is missing: %s', (kind, rules) => {
    const html = `<style>@list l0:level1 {${rules}}</style><p class=MsoListParagraph style="mso-list:l0 level1 lfo1">Open it</p>`;
    expect(read(html)).toEqual([`${kind} 1: Open it`]);
  });

  it('keeps a paragraph that only mentions a list a paragraph', () => {
    expect(read('<p class=MsoNormal>1. is a number</p>')).toEqual(['normal: 1. is a number']);
  });
});

it('keeps the lists of Word in the browser, each item of which is a list', () => {
  const li = (tag: string, level: number, text: string) =>
    `<div class="ListContainerWrapper"><${tag} role="list"><li data-aria-level="${level}" class="OutlineElement"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${text}</span></span></p></li></${tag}></div>`;
  expect(read(li('ol', 1, 'One') + li('ol', 2, 'One a') + li('ul', 1, 'Point'))).toEqual([
    'number 1: One',
    'number 2: One a',
    'bullet 1: Point',
  ]);
});
