import type { Page } from '@playwright/test';
import { expect, test } from './studio.ts';
import { openDocument } from './studio-desk.ts';
import { freshId, soundArticle } from './studio-lake.ts';

const COMMENTS = 'production-comments';

/** Begins a comment on the title. */
async function commentOnTitle(page: Page, text: string): Promise<void> {
  const field = page.getByTestId('field-title');
  await field.hover();
  await field.getByRole('button', { name: 'Add comment' }).click();
  await write(page, text);
}

/** Writes into the comment that was begun, and sends it. */
async function write(page: Page, text: string, mention?: string): Promise<void> {
  const input = page.getByTestId('comment-input-editable').filter({ visible: true }).last();
  await input.click();
  await page.keyboard.type(text);
  if (mention !== undefined) {
    await page.keyboard.type(' @');
    await page.getByTestId('comments-mentions-menu').getByText(mention).click();
  }
  await page.getByTestId('comment-input-send-button').filter({ visible: true }).last().click();
}

// The Studio's connection of its task form says so when the form is closed.
test.use({
  allowedComplaints: [
    [/404/, /WebSocket is already in CLOSING or CLOSED state/],
    { scope: 'test' },
  ],
});

const threads = (page: Page) => page.getByTestId('comments-list-item');

test('a comment is written, seen by another editor, answered with a mention and resolved', async ({
  page,
  lake,
  openBrowser,
}) => {
  test.setTimeout(240_000);
  const id = freshId('talk');
  await lake.write([soundArticle(id)]);
  const other = await openBrowser('administrator');
  await openDocument(page, 'faq', id);
  await openDocument(other, 'faq', id);
  await other.getByRole('button', { name: 'Comments' }).first().click();

  await commentOnTitle(page, 'Is this still right?');
  await expect(threads(page)).toContainText('Is this still right?');
  await expect(threads(other)).toContainText('Is this still right?');
  await expect(threads(other)).toContainText('Test editor');

  await threads(other).getByTestId('comment-input-editable').click();
  await other.keyboard.type('Ask ');
  await other.keyboard.type('@');
  await other.getByTestId('comments-mentions-menu').getByText('Test editor').click();
  await threads(other).getByTestId('comment-input-send-button').click();
  await expect(threads(page)).toContainText('@Test editor');
  const mentioned = `count(*[_type == "comment" && defined(parentCommentId)].message[].children[_type == "mention"])`;
  await expect.poll(() => lake.ask(mentioned, COMMENTS)).toBe(1);

  await threads(page).first().hover();
  await page.getByRole('button', { name: 'Mark comment as resolved' }).first().click();
  await expect(threads(other)).toHaveCount(0);
  const states = `array::unique(*[_type == "comment" && target.document._ref == "${id}"].status)`;
  await expect.poll(() => lake.ask(states, COMMENTS)).toEqual(['resolved']);

  await page.reload();
  await expect(page.getByText('No open comments yet')).toBeVisible();
  await page.getByRole('button', { name: 'Got it' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Resolved' }).click();
  await expect(threads(page)).toContainText('Is this still right?');
});

test('a task has somebody who does it and a day by which it is done', async ({
  page,
  lake,
  openBrowser,
}) => {
  test.setTimeout(240_000);
  const id = freshId('chore');
  await lake.write([soundArticle(id)]);
  await openDocument(page, 'faq', id);
  await page.getByTestId('tasks-toolbar').click();
  await page.getByRole('button', { name: 'New task' }).first().click();
  await page.getByPlaceholder('Task title').fill('Check the fees');
  await page.getByTestId('field-assignedTo').getByText('Select assignee').click();
  await page.getByPlaceholder('Select assignee').fill('Test ed');
  await page.getByRole('menuitem', { name: /Test editor/ }).click();
  const deadline = page.getByTestId('field-dueBy').getByTestId('date-input');
  await deadline.fill('2027-01-15');
  await deadline.press('Enter');
  await page.getByRole('button', { name: 'Create Task' }).click();
  const task =
    '*[_type == "tasks.task" && title == "Check the fees"][0]{status, dueBy, assignedTo}';
  await expect
    .poll(() => lake.ask(task, COMMENTS))
    .toMatchObject({
      status: 'open',
      dueBy: '2027-01-15',
      assignedTo: expect.stringMatching(/^p/),
    });
  await page.reload();
  // Whether the panel is open after a load depends on the address, and the button closes it then.
  const listed = page.getByTestId('tasks-list-item');
  await expect(async () => {
    if (!(await listed.isVisible())) await page.getByTestId('tasks-toolbar').click();
    await expect(listed).toContainText('Check the fees', { timeout: 10_000 });
  }).toPass();

  const other = await openBrowser('administrator');
  await openDocument(other, 'faq', id);
  await other.getByTestId('tasks-toolbar').click();
  await other.getByRole('tab', { name: 'Active Document' }).click();
  await expect(other.getByTestId('tasks-list-item')).toContainText('Check the fees');
});

test('a viewer comments, though the document is not theirs to change', async ({
  lake,
  openBrowser,
}) => {
  test.setTimeout(240_000);
  const id = freshId('seen');
  await lake.write([soundArticle(id)]);
  // The Studio asks whether a viewer may make releases, and is refused.
  const viewer = await openBrowser('viewer');
  await viewer.goto(`/studio/intent/edit/id=${id};type=faq/`);
  await expect(viewer.getByTestId('field-title')).toBeVisible();
  await commentOnTitle(viewer, 'A word is missing.');
  await expect(threads(viewer)).toContainText('A word is missing.');
  const kept = `count(*[_type == "comment" && target.document._ref == "${id}"])`;
  await expect.poll(() => lake.ask(kept, COMMENTS)).toBe(1);
});
