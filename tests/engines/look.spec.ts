import { writeDocuments } from '#tests/support/write.ts';
import type { Browser } from './browser.ts';
import { expect, test } from './fixtures.ts';

/* What the constant scripts of pages do, and what styles do with them. */

const SWITCH = '[data-theme-switch]';
const colour = (engine: Browser) => engine.evaluate('getComputedStyle(document.body).color');
const isOpen = (engine: Browser) => engine.evaluate("document.querySelector('#palette').open");

test('the other theme is shown, and kept', async ({ engine, front }) => {
  await engine.open(front.url);
  const before = await colour(engine);
  await engine.click(SWITCH);
  const after = await colour(engine);
  expect(after).not.toBe(before);
  await engine.open(`${front.url}/faq`);
  expect(await colour(engine)).toBe(after);
  await engine.click(SWITCH);
  await engine.open(front.url);
  expect(await colour(engine)).toBe(before);
});

for (const key of ['Control+k', '/'] as const) {
  test(`${key} opens the search of every page, Escape closes it`, async ({ engine, front }) => {
    await engine.open(`${front.url}/topics`);
    await engine.evaluate("document.querySelector('footer a').focus()");
    await engine.press(key);
    expect(await isOpen(engine)).toBe(true);
    await engine.type('deposit');
    await expect
      .poll(() => engine.evaluate("document.querySelector('#palette [role=option]') !== null"))
      .toBe(true);
    expect(await engine.evaluate("document.querySelector('#palette input').value")).toBe('deposit');
    await engine.press('Escape');
    expect(await isOpen(engine)).toBe(false);
    expect(await engine.evaluate("document.activeElement.closest('footer') !== null")).toBe(true);
  });
}

test('times are said in the zone of the reader', async ({ engine, front, site }) => {
  await publish(site, 'moment', { placement: 'list', effectiveAt: '2199-07-01T06:30:00.000Z' });
  await untilServed(`${site.url}/articles/moment`, 'Jul 1, 2199');
  await engine.open(`${front.url}/articles/moment`);
  const times = await engine.evaluate("document.querySelector('[data-local]').textContent");
  expect(times).toContain('Jul 1, 2199, 12:00');
});

test('a banner that is dismissed stays away', async ({ engine, front, site }) => {
  await publish(site, 'loud', {});
  await untilServed(`${site.url}/topics`, 'Title of loud');
  const isShown = () =>
    engine.evaluate(
      "[...document.querySelectorAll('#banners a')].some((one) => one.href.endsWith('/loud') && one.checkVisibility())",
    );
  await engine.open(`${front.url}/topics`);
  expect(await isShown()).toBe(true);
  await engine.click('#banners [aria-label*="loud"]');
  expect(await isShown()).toBe(false);
  await engine.open(`${front.url}/topics`);
  expect(await isShown()).toBe(false);
});

async function publish(
  site: Parameters<typeof writeDocuments>[0],
  name: string,
  fields: object,
): Promise<void> {
  const document = {
    _id: `announcement-${name}`,
    _type: 'announcement',
    title: `Title of ${name}`,
    slug: { _type: 'slug', current: name },
    summary: `Summary of ${name}`,
    body: [],
    severity: 'maintenance',
    placement: 'banner',
    publishedAt: new Date().toISOString(),
    updatedAt: new Date().toISOString(),
    ...fields,
  };
  await writeDocuments(site, [{ createOrReplace: document }]);
}

async function untilServed(address: string, text: string): Promise<void> {
  await expect.poll(async () => (await (await fetch(address)).text()).includes(text)).toBe(true);
}
