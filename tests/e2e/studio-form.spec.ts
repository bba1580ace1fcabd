import { expect, test } from './studio.ts';
import { openDocument, titleField } from './studio-desk.ts';
import { freshId, soundArticle } from './studio-lake.ts';

/** The text of a sound article. */
const ANSWER = 'The whole answer.';

test('what is typed as soon as a form is there stays, also when the Studio is slow to start', async ({
  page,
  lake,
}) => {
  const id = freshId('early');
  await lake.write([soundArticle(id)]);
  const released = Promise.withResolvers<void>();
  await page.route(/\/features(?:\?|$)/, async (route) => {
    await released.promise;
    await route.continue();
  });
  await page.goto(`/studio/intent/edit/id=${id};type=faq/`);
  // Either nothing can be typed into yet, or what was typed before the answer has to stay.
  const waiting = page.getByTestId('waiting-for-features');
  await expect(waiting.or(titleField(page)).first()).toBeVisible();
  if (await waiting.isVisible()) released.resolve();
  await expect(titleField(page)).toBeEditable();
  await page.getByText(ANSWER).click();
  // The editor takes the place of a click some time after the click.
  await expect(async () => {
    await page.keyboard.press('Control+End');
    expect(await page.evaluate(() => getSelection()?.anchorOffset)).toBe(ANSWER.length);
  }).toPass();
  await page.keyboard.type(' And');
  const editor = await page.locator('[contenteditable="true"]').first().elementHandle();
  released.resolve();
  await expect(page.getByTestId('comment-input-editable').first()).toBeAttached();
  await page.keyboard.type(' more');
  expect(await editor?.evaluate((element) => element.isConnected)).toBe(true);
  await expect
    .poll(() => lake.ask(`*[_id == "drafts.${id}"][0].body[0].children[0].text`))
    .toBe(`${ANSWER} And more`);
});

test.describe('where nobody says what the Studio has', () => {
  test.use({ allowedComplaints: [/40[34]/] });

  test('a form opens all the same', async ({ page, lake }) => {
    const id = freshId('plain');
    await lake.write([soundArticle(id)]);
    await page.route(/\/features(?:\?|$)/, (route) => route.fulfill({ status: 403, body: '{}' }));
    await openDocument(page, 'faq', id);
    await titleField(page).fill('Written without comments');
    await expect
      .poll(() => lake.ask(`*[_id == "drafts.${id}"][0].title`))
      .toBe('Written without comments');
  });
});
