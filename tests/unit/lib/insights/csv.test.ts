import { writeCsv } from '#lib/insights/csv.ts';

function cellOf(value: string | number | null): string {
  const [, line = ''] = writeCsv(['column'], [[value]]).split('\r\n');
  return line;
}

it.each([
  ['plain', 'plain'],
  ['one, two', '"one, two"'],
  ['say "yes"', '"say ""yes"""'],
  ['two\nlines', '"two\nlines"'],
  [12, '12'],
  [-3.5, '-3.5'],
  [Number.NaN, ''],
  [null, ''],
  ['', ''],
  ['Überweisung 口座', 'Überweisung 口座'],
])('%p becomes %s', (value, cell) => {
  expect(cellOf(value)).toBe(cell);
});

it.each([
  '=HYPERLINK("http://evil","x")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '  =1',
  '＝1+1',
  '＠x',
])('%p is text to a spreadsheet', (value) => {
  expect(cellOf(value)).toMatch(/^"?'/);
});

it('begins with the mark of UTF-8 and ends every line', () => {
  expect(writeCsv(['a', 'b'], [['1', 2]])).toBe('\ufeffa,b\r\n1,2\r\n');
});
