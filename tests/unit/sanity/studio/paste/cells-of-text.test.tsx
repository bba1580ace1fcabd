import { cellsOfText } from '#sanity/studio/paste/cells-of-text.ts';
import { readClipboard } from '#sanity/studio/paste/read-clipboard.ts';
import { readPaste } from '#sanity/studio/paste/read-paste.ts';
import { excel, googleSheets } from './fixtures.ts';
import { shortened } from './shorten.ts';

describe('cells as plain text', () => {
  it.each<[string, string, string[][] | undefined]>([
    [
      'rows and columns',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'the line end of a spreadsheet',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells',
      '\tb\n\t',
      [
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['a line break in a cell', '"a\nb"\tc', [['a\nb', 'c']]],
    ['quotation marks in a cell', '"say ""hi""\tnow"\t"x"', [['say "hi"\tnow', 'x']]],
    ['a quotation mark that opens nothing', '5" pipe\t"a" b', [['5" pipe', '"a" b']]],
    ['no tabs', 'a\nb', undefined],
    ['nothing', '', undefined],
  ])('reads %s', (_, text, cells) => {
    expect(cellsOfText(text)).toEqual(cells);
  });

  it.each<[string, string, string[] | undefined]>([
    ['a grid', 'Way\tFee\nCard\t1 %', ['table: Way | Fee / Card | 1 %']],
    ['code indented by tabs', 'func main() {\n\treturn\n}', undefined],
    ['lines that all begin with a tab', '\ta\n\tb', undefined],
    ['one line with a tab', 'a\tb', undefined],
  ])('become a table where they are one: %s', async (_, text, lines) => {
    const read = await readPaste({ html: '', text });
    expect(read && shortened(read)).toEqual(lines);
  });
});

describe('cells of a spreadsheet', () => {
  it.each([
    ['Google Sheets', googleSheets],
    ['Excel', excel],
  ])('of %s keep bold, links and line breaks', (_, html) => {
    expect(shortened(readClipboard(html))).toEqual([
      'table with header: Level | Fee / Gold | *0.1 %* / See [fees](https://example.com/fees) | a b',
    ]);
  });
});
