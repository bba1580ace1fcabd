import type { Page } from '@playwright/test';
import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/seo/links.ts';
import { ref, slug } from '#tests/support/replica.ts';
import { writeDocuments } from '#tests/support/write.ts';
import { expect, test } from './fixtures.ts';

/*
 * Where a language lacks something, its readers still find their way: every link of every kind of
 * page says what its target says, in the same language, and leads there in one step. What search
 * engines are told of the languages of a page, each of these pages tells them too.
 */

test.use({ javaScriptEnabled: false });

const article = (id: string, fields: object = {}) => ({
  _id: `tl-${id}`,
  _type: 'faq',
  title: `Quokka ${id}`,
  slug: slug(`tl-${id}`),
  summary: `Quokkas and ${id}.`,
  publishedAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  language: 'en',
  topic: ref('tl-topic'),
  body: [],
  ...fields,
});
const joined = (...ids: string[]) => ({
  _id: `tl-record-${ids[0]}`,
  _type: 'translation.metadata',
  translations: ids.map((id) => ({ _key: id, value: { ...ref(`tl-${id}`), _weak: true } })),
});
const place = (_type: string, id: string, fields: object = {}) => ({
  _id: `tl-${id}`,
  _type,
  title: `Quokka ${id}`,
  slug: slug(`tl-${id}`),
  description: `About the ${id} of quokkas.`,
  ...fields,
});

const DOCUMENTS = [
  place('category', 'category'),
  place('topic', 'topic', { category: ref('tl-category') }),
  place('topic', 'kiste', { language: 'de' }),
  article('one'),
  article('two', { related: [ref('tl-one'), ref('tl-three')], otherTopics: [ref('tl-kiste')] }),
  article('three'),
  article('drei', { language: 'de', title: 'Quokka drei', updatedAt: '2026-02-01T00:00:00Z' }),
  article('hidden', { language: 'ja', seo: { noIndex: true } }),
  article('four', { otherTopics: [ref('tl-topic')] }),
  article('vier', { language: 'de', title: 'Quokka vier' }),
  article('vier2', { language: 'de', title: 'Quokka vier, noch einmal' }),
  article('nur', { language: 'de', title: 'Quokka nur hier' }),
  joined('three', 'drei', 'hidden', 'gone'),
  joined('four', 'vier', 'vier2', 'drei'),
];
const SLUGS = ['one', 'two', 'three', 'drei', 'hidden', 'four', 'vier', 'vier2', 'nur', 'kiste'];
const PATHS = [
  '/',
  '/?page=2',
  '/faq?sort=helpful&page=2',
  '/topics',
  '/topics/tl-topic',
  '/topics/tl-kiste',
  '/topics/deposits?sort=published',
  '/categories/tl-category',
  '/search?q=quokka&tab=faq',
  ...SLUGS.map((one) => `/articles/tl-${one}`),
];

/**
 * Links in `main` to other articles, topics and categories outside of texts, but for those to
 * languages and those to which editors gave a name of their own, which stand around pages too.
 */
const linksOf = (page: Page) =>
  page.locator('main').evaluate((main) => {
    const outside = '.prose, [data-language-switch], [data-language-offer], .untranslated';
    const named = [...document.querySelectorAll<HTMLAnchorElement>('body > :is(header, footer) a')];
    const others = new Set([location.pathname, ...named.map(({ pathname }) => pathname)]);
    return [...main.querySelectorAll('a')]
      .filter((link) => !others.has(link.pathname))
      .filter((link) => link.closest(outside) === null && link.hash === '')
      .filter((link) => /\/(articles|topics|categories)\/[^/.]+$/.test(link.pathname))
      .map((link) => {
        const shown = link.querySelector('.beside-title') ?? link;
        return {
          path: link.pathname,
          text: shown.textContent?.trim(),
          lang: shown.closest('[lang]')?.getAttribute('lang'),
          dir: getComputedStyle(shown).direction,
        };
      });
  });

const headingOf = (page: Page) =>
  page.locator('h1').evaluate((heading) => ({
    text: heading.textContent?.trim(),
    lang: heading.closest('[lang]')?.getAttribute('lang'),
    dir: getComputedStyle(heading).direction,
  }));

const alternatesOf = (page: Page) =>
  page
    .locator('link[hreflang]')
    .evaluateAll((links) =>
      links.map((one) => [one.getAttribute('hreflang'), one.getAttribute('href')] as const),
    );

test.use({ allowedComplaints: [/404 \(Not Found\)/] });

test.beforeAll(async ({ site }) => {
  await writeDocuments(
    site,
    DOCUMENTS.map((one) => ({ createOrReplace: one })),
  );
  await expect.poll(async () => (await fetch(`${site.url}/de/articles/tl-vier`)).status).toBe(200);
});

test('every link leads where it says, in whatever language that is', async ({ page }) => {
  test.setTimeout(600_000);
  const headings = new Map<string, Awaited<ReturnType<typeof headingOf>>>();
  const wrong: unknown[] = [];
  for (const locale of LOCALES) {
    for (const path of PATHS) {
      const address = localePath(locale, path);
      const answer = await page.goto(address);
      if (answer?.status() === 404) continue;
      const here = new URL(page.url()).pathname;
      for (const link of await linksOf(page)) {
        const prefix = locale === DEFAULT_LOCALE ? /^\/(articles|topics|categories)\// : undefined;
        if (!(prefix?.test(link.path) ?? link.path.startsWith(`/${locale}/`))) {
          wrong.push([here, 'leads into another language', link]);
        }
        if (!headings.has(link.path)) {
          const target = await page.context().newPage();
          const found = await target.goto(link.path);
          if (found?.status() !== 200 || new URL(target.url()).pathname !== link.path) {
            wrong.push([here, 'is no page or leads on', link]);
          }
          headings.set(link.path, await headingOf(target));
          await target.close();
        }
        const { path: _, ...said } = link;
        const heading = headings.get(link.path);
        if (JSON.stringify(said) !== JSON.stringify(heading)) wrong.push([here, said, heading]);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(headings.size).toBeGreaterThan(100);
});

test('the switch leads to a page in each language, with its query', async ({ page, request }) => {
  test.setTimeout(600_000);
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  for (const locale of LOCALES) {
    for (const path of PATHS) {
      const answer = await page.goto(localePath(locale, path));
      const links = await page
        .locator('a[data-language]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      if (links.length !== LOCALES.length) wrong.push([locale, path, links]);
      for (const href of links.filter((one) => !seen.has(one))) {
        seen.add(href);
        const status = (await request.get(href, { maxRedirects: 0 })).status();
        if (status !== 200) wrong.push([locale, path, href, status]);
      }
      const query = new URLSearchParams(path.split('?')[1]);
      const isKept = links.every((href) => {
        const kept = new URLSearchParams(href.split('?')[1]);
        return [...query].every(([name, value]) => name === 'page' || kept.get(name) === value);
      });
      if (answer?.status() === 200 && !isKept) wrong.push([locale, path, links]);
    }
  }
  expect(wrong).toEqual([]);
});

test('search engines hear the same languages from each of them', async ({ page }) => {
  test.setTimeout(600_000);
  const told = new Map<string, readonly (readonly [string | null, string | null])[]>();
  for (const locale of LOCALES) {
    for (const path of PATHS) {
      const answer = await page.goto(localePath(locale, path));
      if (answer?.status() !== 200) continue;
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      const alternates = await alternatesOf(page);
      const robots = (await page.locator('meta[name=robots]').count()) > 0;
      if (alternates.length === 0) continue;
      expect(robots, page.url()).toBe(false);
      // Who names others is one of them, and their address is the one that counts.
      expect(
        alternates.map(([, href]) => href),
        page.url(),
      ).toContain(canonical);
      told.set(canonical ?? '', alternates);
    }
  }
  expect(told.size).toBeGreaterThan(20);
  for (const [canonical, alternates] of told) {
    const languages = alternates.map(([language]) => language);
    expect(languages, canonical).toContain('x-default');
    expect(new Set(languages).size, canonical).toBe(languages.length);
    for (const [, href] of alternates) {
      if (!told.has(href ?? '')) {
        const { pathname, search } = new URL(href ?? '');
        await page.goto(pathname + search);
        told.set(href ?? '', await alternatesOf(page));
      }
      expect(told.get(href ?? ''), `${href} beside ${canonical}`).toEqual(alternates);
    }
  }
});
