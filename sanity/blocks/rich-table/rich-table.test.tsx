import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { markdownOf } from '#lib/portable-text/markdown.ts';
import { plainText } from '#lib/portable-text/plain-text.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { block, linked, span } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

describe('a table of texts, as they were stored before', () => {
  const rows = [{ cells: ['Way', 'Fee'] }, { cells: ['Card', '1 %'] }];

  it('has a name, a header row and scrolls by keyboard', () => {
    showBody([{ _type: 'table', _key: 't', caption: 'Fees', hasHeaderRow: true, rows }]);
    expect(screen.getByRole('group', { name: 'Fees' })).toHaveAttribute('tabindex', '0');
    expect(screen.getByRole('table', { name: 'Fees' })).toBeVisible();
    const headers = screen.getAllByRole('columnheader');
    expect(headers.map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col']);
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['Card', '1 %']);
  });

  it('announces no empty heading', () => {
    const corner = [{ cells: ['', 'Fee'] }, { cells: ['Card', '1 %'] }];
    showBody([{ _type: 'table', _key: 't', hasHeaderRow: true, rows: corner }]);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Fee']);
  });

  it('does without both', () => {
    showBody([{ _type: 'table', _key: 't', rows }]);
    expect(screen.getByRole('group', { name: 'Table' })).toBeVisible();
    expect(screen.queryByRole('columnheader')).toBeNull();
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('keeps the line breaks of a cell', () => {
    const [first, second] = [{ cells: ['Card\nor bank', '1 %'] }, { cells: ['Cash', '0 %'] }];
    showBody([{ _type: 'table', _key: 't', caption: 'Two\nlines', rows: [first, second] }]);
    expect(screen.getAllByRole('cell')[0]?.innerHTML).toBe('Card<br>or bank');
    expect(document.querySelector('caption')?.innerHTML).toBe('Two<br>lines');
  });
});

describe('a table with bold and links', () => {
  const cell = (...content: unknown[]) => ({ content });
  const code = span('a|b', ['code'], 'c');
  const bold = span('Gold', ['strong'], 'g');
  const fees = linked('f', 'Fees', { _type: 'link', href: '/fees' });
  const table = {
    _type: 'richTable',
    _key: 't',
    caption: 'Levels',
    headerRows: 1,
    headerColumns: 1,
    rows: [
      { cells: [cell(), cell(block('h', 'Limit'))] },
      { cells: [cell(block('n', [bold, span(' level')])), cell(fees)] },
      { cells: [cell(block('m', [code])), cell(block('l', 'One\nTwo'), block('k', 'Three'))] },
    ],
  };

  it('names its columns and rows, and draws what stands in the cells', () => {
    showBody([table]);
    expect(screen.getAllByRole('columnheader').map((one) => one.textContent)).toEqual(['Limit']);
    const rowHeaders = screen.getAllByRole('rowheader');
    expect(rowHeaders.map((one) => one.innerHTML)).toEqual([
      '<strong>Gold</strong> level',
      '<code>a|b</code>',
    ]);
    expect(screen.getByRole('link', { name: 'Fees' })).toHaveAttribute('href', '/fees');
    expect(screen.getAllByRole('cell').at(-1)?.innerHTML).toBe(
      '<p dir="auto">One<br>Two</p><p dir="auto">Three</p>',
    );
  });

  it('is found by its words and written in Markdown', () => {
    expect(plainText([table])).toBe('Levels Limit Gold level Fees a|b One Two Three');
    const addresses = {
      locale: 'en' as const,
      siteUrl: 'https://help.example.com',
      article: () => '',
      figure: () => null,
      attachment: () => null,
    };
    expect(markdownOf(readBody([table]).blocks, addresses)).toBe(
      [
        '**Levels**\n',
        '|  | Limit |',
        '| --- | --- |',
        '| **Gold** level | [Fees](https://help.example.com/fees) |',
        '| `a\\|b` | One<br>Two<br>Three |',
      ].join('\n'),
    );
  });
});
