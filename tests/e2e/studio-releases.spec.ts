import type { Page } from '@playwright/test';
import { expect, test } from './studio.ts';
import { chooseAction, openDocument, titleField } from './studio-desk.ts';
import { freshId, soundArticle } from './studio-lake.ts';

/** Makes a release in the Studio. @returns its name. */
async function newRelease(page: Page, title: string): Promise<string> {
  await page.goto('/studio/releases');
  await page.getByRole('button', { name: 'New release' }).first().click();
  await page.getByTestId('release-form-title').fill(title);
  await page.getByTestId('submit-release-button').click();
  await expect(page).toHaveURL(/\/studio\/releases\/r\w+/);
  return /releases\/(r\w+)/.exec(page.url())?.[1] ?? '';
}

test('editors collect changes in a release, see them and publish them together', async ({
  page,
  lake,
}) => {
  test.setTimeout(240_000);
  const [first, second] = [freshId('first'), freshId('second')];
  await lake.write([soundArticle(first), soundArticle(second)]);
  const name = await newRelease(page, 'Autumn');
  await lake.act(
    ...[first, second].map((id) => ({
      actionType: 'document.version.create',
      publishedId: id,
      baseId: id,
      versionId: `versions.${name}.${id}`,
    })),
  );
  await expect(page.getByTestId('document-table-card')).toContainText(`A question of ${second}`);

  await page.goto(`/studio/intent/edit/id=${first};type=faq/?perspective=${name}`);
  await expect(titleField(page)).toBeEditable();
  await titleField(page).fill('Changed in the release');
  const version = () => lake.ask(`*[_id == "versions.${name}.${first}"][0].title`);
  await expect.poll(version).toBe('Changed in the release');
  expect(await lake.ask(`*[_id == "${first}"][0].title`)).toBe(`A question of ${first}`);
  expect(await lake.ask(`count(*[_id == "drafts.${first}"])`)).toBe(0);

  await page.goto(`/studio/releases/${name}`);
  await page.getByTestId('publish-all-button').click();
  await page.getByTestId('confirm-button').click();
  const published = () => lake.ask(`*[_id == "_.releases.${name}"][0].state`);
  await expect.poll(published).toBe('published');
  expect(await lake.ask(`*[_id == "${first}"][0].title`)).toBe('Changed in the release');
  expect(await lake.ask(`count(*[_id in path("versions.**")])`)).toBe(0);
  const revisions = `count(array::unique(*[_id in ["${first}", "${second}"]]._rev))`;
  expect(await lake.ask(revisions)).toBe(1);
  await expect(page.getByTestId('revert-button')).toBeVisible();
});

test('a scheduled release locks its documents and goes out by itself', async ({ page, lake }) => {
  test.setTimeout(240_000);
  const id = freshId('timed');
  const name = freshId('rtimed').replace('-', '');
  await lake.write([soundArticle(id)]);
  const publishAt = new Date(Date.now() + 3_600_000).toISOString();
  await lake.act(
    {
      actionType: 'release.create',
      releaseId: name,
      metadata: { title: 'On time', releaseType: 'scheduled', intendedPublishAt: publishAt },
    },
    {
      actionType: 'document.version.create',
      publishedId: id,
      document: { ...soundArticle(id), _id: `versions.${name}.${id}`, title: 'Out by itself' },
    },
    { actionType: 'release.schedule', releaseId: name, publishAt },
  );
  await page.goto(`/studio/intent/edit/id=${id};type=faq/?perspective=${name}`);
  await expect(titleField(page)).toHaveValue('Out by itself');
  await expect(titleField(page)).not.toBeEditable();
  const soon = new Date(Date.now() + 2_000).toISOString();
  await lake.act({ actionType: 'release.schedule', releaseId: name, publishAt: soon });
  await expect
    .poll(() => lake.ask(`*[_id == "_.releases.${name}"][0].state`), { timeout: 60_000 })
    .toBe('published');
  await openDocument(page, 'faq', id);
  await expect(titleField(page)).toHaveValue('Out by itself');
});

test('a draft is scheduled from its own menu, stands on the calendar and goes out', async ({
  page,
  lake,
}) => {
  test.setTimeout(240_000);
  const id = freshId('draft');
  const slug = { _type: 'slug', current: id };
  await lake.write([soundArticle(`drafts.${id}`, { title: 'One day', slug })]);
  await openDocument(page, 'faq', id);
  await chooseAction(page, 'Schedule publish');
  const dialog = page.getByRole('dialog', { name: 'Schedule draft for publishing' });
  const year = new Date().getUTCFullYear() + 1;
  await dialog.getByTestId('date-input').fill(`Jan 15, ${year} 10:00`);
  await dialog.getByTestId('date-input').press('Enter');
  await dialog.getByTestId('confirm-button').click();
  const release = () =>
    lake.ask('*[_type == "system.release" && metadata.cardinality == "one"][0]{_id, state}');
  await expect.poll(release).toMatchObject({ state: 'scheduled' });

  await page.goto(`/studio/calendar/month/${year}-01-01`);
  const releases = page.getByRole('region', { name: 'Releases' });
  await expect(releases.getByRole('link')).toContainText('Scheduled');

  const name = String(await lake.ask('*[metadata.cardinality == "one"][0].name'));
  const soon = new Date(Date.now() + 1_000).toISOString();
  await lake.act({ actionType: 'release.schedule', releaseId: name, publishAt: soon });
  await expect.poll(() => lake.ask(`*[_id == "${id}"][0].title`)).toBe('One day');
  expect(await lake.ask(`count(*[_id == "drafts.${id}"])`)).toBe(0);
  await expect(releases).toHaveCount(0);
});
