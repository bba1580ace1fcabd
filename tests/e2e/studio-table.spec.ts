import type { Page } from '@playwright/test';
import { expect, test } from './studio.ts';
import { expectLive, openDocument, publish } from './studio-desk.ts';
import { freshId, soundArticle, type TestedLake } from './studio-lake.ts';

const GRID = [
  ['Level', 'Deposit', 'Withdraw', 'Trading'],
  ['Starter', '€ 150', '€ 0', 'Cash pairs'],
  ['Verified', '€ 25,000', '€ 10,000', 'All pairs'],
  ['Business', '€ 2,000,000', '€ 1,000,000', 'All pairs'],
  ['Partner', 'none', 'none', 'All pairs'],
];

/** What the tables of a draft say, row by row. */
function cellsOf(lake: TestedLake, id: string): Promise<unknown> {
  return lake.ask(
    `*[_id == "drafts.${id}"][0].body[_type == "richTable"].rows[].cells[].content[0].children[].text`,
  );
}

/** Opens an article with the caret at the end of its text. */
async function openText(page: Page, lake: TestedLake, id: string): Promise<void> {
  await lake.write([soundArticle(id)]);
  await openDocument(page, 'faq', id);
  await page.getByText('The whole answer.').click();
  await page.keyboard.press('Control+End');
}

test('a table of 5 by 4 is written, published and read, by keyboard alone', async ({
  page,
  lake,
}) => {
  const id = freshId('table');
  await openText(page, lake, id);
  let actions = 0;
  const press = async (keys: string) => {
    actions += 1;
    await page.keyboard.press(keys);
  };
  await press('Enter');
  await press('Alt+Shift+KeyT');
  await expect(page.locator('td[role="columnheader"]')).toHaveCount(3);
  for (const [row, cells] of GRID.entries()) {
    for (const [column, text] of cells.entries()) {
      if (row === 0 && column === 3) await press('Control+Alt+ArrowRight');
      else if (row > 0 || column > 0) await press('Tab');
      await page.keyboard.insertText(text);
    }
  }
  // A line for the text, the table, and one press from cell to cell.
  expect(actions).toBe(2 + 19);
  await expect.poll(() => cellsOf(lake, id)).toEqual(GRID.flat());

  // The fourth column goes one place back, the last row up, and both come back by undoing.
  await page.keyboard.press('Control+Alt+Shift+ArrowLeft');
  await page.keyboard.press('Control+Alt+Shift+ArrowUp');
  const moved = GRID.map(([a, b, c, d]) => [a, b, d, c]);
  const [one, two, three, four, five] = moved;
  await expect.poll(() => cellsOf(lake, id)).toEqual([one, two, three, five, four].flat());
  await page.keyboard.press('Control+Alt+Backspace');
  await expect.poll(() => cellsOf(lake, id)).toEqual([one, two, three, four].flat());
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => cellsOf(lake, id)).toEqual(GRID.flat());

  await publish(page);
  await expectLive(page);
  await page.goto(`/articles/${id}`);
  await expect(page.getByRole('row')).toHaveCount(5);
  await expect(page.getByRole('columnheader')).toHaveText(GRID[0] ?? []);
});

test('cells of a spreadsheet are pasted into the grid, with bold and links', async ({
  page,
  lake,
}) => {
  const id = freshId('pasted-cells');
  await openText(page, lake, id);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Shift+KeyT');
  await expect(page.locator('td[role="columnheader"]')).toHaveCount(3);
  await page.keyboard.insertText('Level');
  await page.keyboard.press('Tab');
  await paste(page, {
    html: '<table><tr><td>a</td><td style="font-weight:bold">b</td><td>c</td></tr><tr><td>d</td><td><a href="https://example.com/fees">e</a></td><td>f</td></tr><tr><td>g</td><td>h</td><td>i</td></tr></table>',
    text: 'a\tb\tc\nd\te\tf\ng\th\ti',
  });
  // The table grew by a column.
  const cells = [
    ['Level', 'a', 'b', 'c'],
    ['', 'd', 'e', 'f'],
    ['', 'g', 'h', 'i'],
  ];
  await expect.poll(() => cellsOf(lake, id)).toEqual(cells.flat());
  expect(
    await lake.ask(
      `*[_id == "drafts.${id}"][0].body[_type == "richTable"][0].rows[0..1].cells[2].content[0]{"marks": children[0].marks, "href": markDefs[0].href}`,
    ),
  ).toEqual([
    { marks: ['strong'], href: null },
    { marks: [expect.any(String)], href: 'https://example.com/fees' },
  ]);
  // Plain cells, from the last one that was pasted, where the caret is.
  await paste(page, { html: '', text: 'x\ty\nz\t' });
  const grown = [
    ['Level', 'a', 'b', 'c', ''],
    ['', 'd', 'e', 'f', ''],
    ['', 'g', 'h', 'x', 'y'],
    ['', '', '', 'z', ''],
  ];
  await expect.poll(() => cellsOf(lake, id)).toEqual(grown.flat());
  await page.keyboard.press('Control+z');
  await expect.poll(() => cellsOf(lake, id)).toEqual(cells.flat());

  // Bold for the words of one cell, which a third click selects.
  await page.locator('td').first().click({ clickCount: 3 });
  await page.keyboard.press('Control+b');
  await expect
    .poll(() =>
      lake.ask(
        `*[_id == "drafts.${id}"][0].body[_type == "richTable"][0].rows[0].cells[].content[0].children[0].marks`,
      ),
    )
    .toEqual([['strong'], [], ['strong'], []]);
});

test('the keys that select all take the cell first, then the whole text', async ({
  page,
  lake,
}) => {
  const id = freshId('all-of-a-cell');
  await openText(page, lake, id);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Shift+KeyT');
  await expect(page.locator('td[role="columnheader"]')).toHaveCount(3);
  await page.keyboard.insertText('Level');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Fee of');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' all');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Limit');
  const empty = Array.from({ length: 7 }, () => '');
  await expect.poll(() => cellsOf(lake, id)).toEqual(['Level', 'Limit', ...empty]);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect.poll(() => lake.ask(`count(*[_id == "drafts.${id}" && defined(body)])`)).toBe(0);
});

test('two editors who write in one table lose nothing of each other', async ({
  page,
  lake,
  openBrowser,
}) => {
  const id = freshId('shared');
  await openText(page, lake, id);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Shift+KeyT');
  await page.keyboard.insertText('one');
  await expect.poll(() => cellsOf(lake, id)).toContain('one');
  const other = await openBrowser('editor');
  await openDocument(other, 'faq', id);
  await expect(other.locator('td').first()).toHaveText('one');
  await other.locator('td').nth(8).click();
  await Promise.all([
    page.keyboard.type(' and more', { delay: 20 }),
    other.keyboard.type('last', { delay: 20 }),
  ]);
  await page.keyboard.press('Control+Alt+ArrowDown');
  const together = ['one and more', '', '', '', '', '', '', '', '', '', '', 'last'];
  await expect.poll(() => cellsOf(lake, id)).toEqual(together);
  await expect(other.locator('td')).toHaveText(together);
});

test('a table of the former kind is shown, and becomes one that is written in the text', async ({
  page,
  lake,
}) => {
  const id = freshId('old');
  const rows = [
    { _type: 'row', _key: '1', cells: ['Way', 'Fee'] },
    { _type: 'row', _key: '2', cells: ['Card', '1 %'] },
  ];
  const table = { _type: 'table', _key: 't', caption: 'Fees', hasHeaderRow: true, rows };
  await lake.write([soundArticle(id, { body: [table] })]);
  await openDocument(page, 'faq', id);
  await expect(page.getByTestId('pte-block-object')).toContainText('Card1 %');
  await page.getByText('Card', { exact: true }).click();
  await page.getByRole('button', { name: 'Make it a table' }).click();
  await expect.poll(() => cellsOf(lake, id)).toEqual(['Way', 'Fee', 'Card', '1 %']);
  await expect(page.getByRole('textbox', { name: 'Caption of the table' })).toHaveValue('Fees');
  await page.getByRole('textbox', { name: 'Caption of the table' }).fill('Fees by way');
  await page.locator('td').first().click();
  await page.keyboard.press('Alt+F10');
  await page.getByRole('menuitemcheckbox', { name: 'The first column names the rows' }).click();
  await expect
    .poll(() => lake.ask(`*[_id == "drafts.${id}"][0].body[0]{caption, headerRows, headerColumns}`))
    .toEqual({ caption: 'Fees by way', headerRows: 1, headerColumns: 1 });
});

/** Pastes as a spreadsheet would, where the caret is. */
function paste(page: Page, { html, text }: { html: string; text: string }): Promise<void> {
  return page.evaluate(
    ([ofHtml = '', ofText = '']) => {
      const clipboardData = new DataTransfer();
      if (ofHtml !== '') clipboardData.setData('text/html', ofHtml);
      clipboardData.setData('text/plain', ofText);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, text],
  );
}

test('cells are joined and split from the menu by keyboard, and readers see one', async ({
  page,
  lake,
}) => {
  const id = freshId('joined-cells');
  await openText(page, lake, id);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Shift+KeyT');
  await expect(page.locator('td[role="columnheader"]')).toHaveCount(3);
  for (const text of ['Level', 'Cash', 'Crypto', 'Starter', 'none', 'some', 'Full', 'all']) {
    await page.keyboard.insertText(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.insertText('all of it');
  const choose = async (name: string) => {
    await page.keyboard.press('Alt+F10');
    const item = page.getByRole('menuitem', { name });
    await item.focus();
    await page.keyboard.press('Enter');
    await expect(item).toBeHidden();
  };
  const lastRow = () =>
    lake.ask(
      `*[_id == "drafts.${id}"][0].body[_type == "richTable"][0].rows[2].cells[]{colSpan, rowSpan, "texts": content[].children[].text}`,
    );
  const cell = (texts: string[], spans: object = {}) => ({
    colSpan: null,
    rowSpan: null,
    texts,
    ...spans,
  });
  await page.keyboard.press('Shift+Tab');
  await choose('Join the cell with the next one');
  await expect
    .poll(lastRow)
    .toEqual([cell(['Full']), cell(['all', 'all of it'], { colSpan: 2 }), cell([''])]);
  await expect(page.locator('td[data-joined="owner"]')).toHaveCount(1);
  await expect(page.locator('td[data-joined="covered"]')).toHaveCount(1);
  await choose('Split the joined cell');
  await expect.poll(lastRow).toEqual([cell(['Full']), cell(['all', 'all of it']), cell([''])]);
  await page.keyboard.press('Control+z');
  await expect
    .poll(lastRow)
    .toEqual([cell(['Full']), cell(['all', 'all of it'], { colSpan: 2 }), cell([''])]);
  await publish(page);
  await expectLive(page);
  await page.goto(`/articles/${id}`);
  await expect(page.locator('td[colspan="2"]')).toHaveText('allall of it');
});
