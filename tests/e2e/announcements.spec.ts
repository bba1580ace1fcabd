import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  documentsOf,
  listing,
  ownPage,
  randomWindows,
  tableOf,
  watchBoundaries,
} from '#scripts/watch-boundaries.ts';
import type { RunningSite } from '#tests/support/site.ts';
import { writeDocuments } from '#tests/support/write.ts';
import { expect, test } from './fixtures.ts';

const ARTICLE = { id: 'faq-passkeys', slug: 'passkeys', topic: 'topic-security' };

const at = (ms: number) => new Date(ms).toISOString();

function announcement(name: string, fields: object = {}) {
  return {
    _id: `announcement-${name}`,
    _type: 'announcement',
    title: `Title of ${name}`,
    slug: { _type: 'slug', current: name },
    summary: `Summary of ${name}`,
    body: [],
    severity: 'maintenance',
    placement: 'banner',
    publishedAt: at(Date.now()),
    updatedAt: at(Date.now()),
    ...fields,
  };
}

const publish = (site: RunningSite, document: object) =>
  writeDocuments(site, [{ createOrReplace: document }]);
const remove = (site: RunningSite, name: string) =>
  writeDocuments(site, [{ delete: { id: `announcement-${name}` } }]);

/** Until the page of an address, as the server draws it, has or lacks a text. */
async function untilServed(site: RunningSite, path: string, text: string, isThere = true) {
  await expect
    .poll(async () => (await (await fetch(site.url + path)).text()).includes(text))
    .toBe(isThere);
}

const banner = (page: Page, name: string) =>
  page.locator('#banners').getByRole('link', { name: `Title of ${name}` });

test('everything shows announcements at their instants, never early', async ({ site }) => {
  const watched = randomWindows(4, Date.now() + 8_000, 'ci', 500);
  const documents = documentsOf(watched, ARTICLE.id, ARTICLE.topic);
  await writeDocuments(
    site,
    documents.map((document) => ({ createOrReplace: document })),
  );
  const pages = ['/', '/announcements', `/articles/${ARTICLE.slug}`, '/topics/security'];
  const answers = ['/feed.xml', '/rss.xml', '/feed.json', '/llms.txt', '/sitemaps/en.xml'];
  const surfaces = [
    ...[...pages, '/api/articles?tab=announcements', '/api/banners'].map(listing),
    ...answers.map((path) => (path.startsWith('/sitemaps/') ? addresses(path) : listing(path))),
    ownPage(watched),
  ];
  const figures = await watchBoundaries(site.url, watched, surfaces, { everyMs: 50 });
  expect(figures.map(({ name, early }) => ({ name, early }))).toEqual(
    figures.map(({ name }) => ({ name, early: 0 })),
  );
  // How late it gets is measured by the benchmark; here only a boundary that was missed would fail.
  const latest = figures.filter(({ delays }) => (delays.at(-1) ?? 0) > 15_000);
  expect(latest, tableOf(figures)).toEqual([]);
  await writeDocuments(
    site,
    watched.map(({ slug }) => ({ delete: { id: slug } })),
  );

  function addresses(path: string) {
    const one = listing(path);
    return {
      ...one,
      shows: ({ slug }: { slug: string }, _: string, { text }: { text: string }) =>
        text.includes(`/${slug}<`),
    };
  }
});

test.describe('without a server to ask', () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  test('a banner is taken down at its end by the page itself', async ({ page, site }) => {
    await publish(site, announcement('short', { expireAt: at(Date.now() + 600_000) }));
    await untilServed(site, '/topics', 'Title of short');
    await page.clock.install();
    await page.goto('/topics');
    await page.route('**/api/banners', (route) => route.abort());
    await expect(banner(page, 'short')).toBeVisible();
    await banner(page, 'short').focus();
    await page.clock.fastForward(660_000);
    await expect(banner(page, 'short')).toBeHidden();
    await expect(page.locator('main')).toBeFocused();
    await remove(site, 'short');
  });
});

test('an open page shows a new banner and keeps the reader’s place', async ({ page, site }) => {
  await page.clock.install();
  await page.goto('/articles/passkeys');
  const stamp = await page.evaluate(() => {
    document.body.dataset.stamp = 'same';
    return document.body.dataset.stamp;
  });
  await publish(site, announcement('new'));
  await untilServed(site, '/api/banners', 'Title of new');
  await page.clock.fastForward(70_000);
  await expect(banner(page, 'new')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-stamp', stamp);
  await remove(site, 'new');
  await untilServed(site, '/api/banners', 'Title of new', false);
  await page.clock.fastForward(70_000);
  await expect(banner(page, 'new')).toBeHidden();
});

test('a dismissed banner stays away, and no other', async ({ page, site, context }) => {
  await publish(site, announcement('loud'));
  await publish(site, announcement('other'));
  await untilServed(site, '/topics', 'Title of loud');
  await untilServed(site, '/topics', 'Title of other');
  await page.goto('/topics');
  await page.getByRole('button', { name: 'Dismiss “Title of loud”' }).click();
  await expect(banner(page, 'loud')).toBeHidden();
  await page.reload();
  await expect(banner(page, 'other')).toBeVisible();
  await expect(banner(page, 'loud')).toBeHidden();
  expect(await context.cookies()).toEqual([]);
  await publish(site, announcement('loud', { updatedAt: at(Date.now() + 1_000) }));
  await expect
    .poll(async () => {
      await page.reload();
      return banner(page, 'loud').isVisible();
    })
    .toBe(true);
  await remove(site, 'loud');
  await remove(site, 'other');
});

test('a moment is said in UTC for all and in the reader’s own time', async ({ browser, site }) => {
  const effectiveAt = '2199-07-01T06:30:00.000Z';
  await publish(site, announcement('moment', { placement: 'list', effectiveAt }));
  await untilServed(site, '/articles/moment', 'Jul 1, 2199');
  for (const [timezoneId, javaScriptEnabled, expected] of [
    ['Asia/Kolkata', true, 'Jul 1, 2199, 12:00'],
    ['America/New_York', true, 'Jul 1, 2199, 02:30'],
    ['Asia/Kolkata', false, undefined],
  ] as const) {
    const context = await browser.newContext({ timezoneId, javaScriptEnabled, baseURL: site.url });
    const page = await context.newPage();
    await page.goto('/articles/moment');
    await expect(page.getByText('Jul 1, 2199, 06:30 UTC').first()).toBeVisible();
    const own = page.getByText('your time').first();
    if (expected === undefined) await expect(own).toBeHidden();
    else await expect(own).toContainText(expected);
    await context.close();
  }
  await remove(site, 'moment');
});

test('nothing of what is still to come leaves the server', async ({ site }) => {
  const canary = 'zqxcanary';
  const file = join(import.meta.dirname, '../../app/favicon.ico');
  const upload = await fetch(
    `${site.lakeUrl}/v2025-02-19/assets/files/production?filename=${canary}.ico`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${tokenOf(site)}`, 'content-type': 'image/x-icon' },
      body: new Uint8Array(readFileSync(file)),
    },
  );
  const { document: asset } = await upload.json();
  const reference = (_ref: string) => ({ _type: 'reference', _key: 'r', _ref });
  const affected = await (
    await fetch(`${site.lakeUrl}/v2025-02-19/data/doc/production/${ARTICLE.id}`)
  ).json();
  await publish(
    site,
    announcement(canary, {
      publishAt: at(Date.now() + 86_400_000),
      topic: { _type: 'reference', _ref: ARTICLE.topic },
      affects: [reference(ARTICLE.id)],
      attachment: { _type: 'file', asset: { _type: 'reference', _ref: asset._id } },
      body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: canary }] }],
    }),
  );
  await publish(site, {
    ...affected.documents[0],
    title: 'Passkeys, once more',
    related: [reference(`announcement-${canary}`)],
  });
  // The site has taken both in when it shows the second.
  await untilServed(site, `/articles/${ARTICLE.slug}`, 'Passkeys, once more');

  const groq = (query: string) =>
    `/lake/v2025-02-19/data/query/production?returnQuery=false&query=${encodeURIComponent(query)}`;
  const lists = ['/', '/faq', '/announcements', '/product-documents'].flatMap((path) =>
    ['', '?sort=published', '?sort=helpful'].map((query) => path + query),
  );
  const answers = [
    '/feed.xml',
    '/rss.xml',
    '/feed.json',
    '/llms.txt',
    '/sitemaps/en.xml',
    '/robots.txt',
  ];
  const paths = [
    ...[...lists, ...answers, '/topics', '/topics/security', `/articles/${ARTICLE.slug}`],
    ...['', '.md', '.ics'].map((ending) => `/articles/title${ending}`.replace('title', canary)),
    `/articles/${ARTICLE.slug}.md`,
    ...['all', 'announcements'].map((tab) => `/api/articles?tab=${tab}&sort=published`),
    ...['/api/banners', '/api/health', '/api/search?q=title+of&limit=50'],
    ...['/api/search?q=summary+of&tab=announcements', '/search?q=title+of+summary'],
    groq('*[_type == "announcement"]{title, slug, body}'),
    groq('*[_type == "sanity.fileAsset"]'),
    groq(`*[_id == "${ARTICLE.id}"]{"related": related[]->title}`),
    '/lake/v2025-02-19/data/doc/production/announcement-zqxcanary?excludeContent=false',
  ];
  const found: string[] = [];
  for (const path of paths) {
    for (const headers of [new Headers(), new Headers({ rsc: '1' })]) {
      const answer = await fetch(site.url + path, { headers });
      const text = (await answer.text()) + JSON.stringify([...answer.headers]);
      // What was asked for is said back; what is said back tells nothing.
      const told = text.replaceAll(
        new RegExp(`(articles/|announcement-|slug["\\\\:, ]+)${canary}`, 'g'),
        '',
      );
      if (told.includes(canary)) found.push(`${path} ${JSON.stringify([...headers])}`);
    }
  }
  expect(found).toEqual([]);
  expect((await fetch(`${site.url}/articles/${canary}`)).status).toBe(404);
  await publish(site, affected.documents[0]);
  await remove(site, canary);
});

function tokenOf({ dataDir }: RunningSite): string {
  return JSON.parse(readFileSync(join(dataDir, 'lake/tokens.json'), 'utf8')).tokens[0].token;
}
