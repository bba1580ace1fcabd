import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STUDIO_LANGUAGES } from '#lib/studio-i18n/languages.ts';
import { expect, test } from './studio.ts';
import { openDocument } from './studio-desk.ts';
import { freshId, soundArticle } from './studio-lake.ts';

/* The Studio in the languages of editors. */

const MESSAGES = join(import.meta.dirname, '../../lib/studio-i18n/messages');

function wordsOf(name: string): (english: string) => string {
  const words: Record<string, unknown> = JSON.parse(
    readFileSync(join(MESSAGES, `${name}.json`), 'utf8'),
  );
  return (english) => String(words[english]);
}

/** Where Sanity keeps the choice: by project and workspace. */
const CHOICE = 'sanity-locale:signpost:default';

test('an editor chooses another language, and lists, tools and forms are in it', async ({
  page,
  lake,
}) => {
  const id = freshId('language');
  await lake.write([soundArticle(id)]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/studio/structure');
  await expect(page.getByText('Needs review').first()).toBeVisible();
  const inEnglish = asked.length;

  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE');
  await expect(page.getByText('Zu prüfen', { exact: true }).first()).toBeVisible();
  expect(asked.length).toBeGreaterThan(inEnglish);

  for (const { id: language, name } of STUDIO_LANGUAGES) {
    const say = wordsOf(name);
    await page.evaluate(([key, chosen]) => localStorage.setItem(key, chosen), [
      CHOICE,
      language,
    ] as const);
    await page.goto('/studio/structure');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const words of ['Needs review', 'Announcements', 'Calendar', 'Insights']) {
      await expect(page.getByText(say(words), { exact: true }).first()).toBeVisible();
    }
    // Panes that we drew run from the right in Arabic; Sanity's own do not.
    await expect(
      page
        .locator('[lang][dir]')
        .filter({ hasText: say('What is waiting') })
        .last(),
    ).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await openDocument(page, 'faq', id);
    for (const words of ['Title', 'Summary', 'Discovery']) {
      await expect(page.getByText(say(words), { exact: true }).first()).toBeVisible();
    }
    await page.getByTestId('field-title').getByRole('textbox').first().fill('');
    // Shown when somebody points at the mark beside the title.
    await expect(page.getByText(say('Write a title.')).first()).toBeAttached();
  }
});

test('a language that cannot be loaded leaves the Studio in English, and usable', async ({
  page,
}) => {
  await page.goto('/studio/structure');
  await page.evaluate(([key]) => localStorage.setItem(key, 'xx-XX'), [CHOICE] as const);
  await page.goto('/studio/structure');
  await expect(page.getByText('Needs review').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
