import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';
import { startSite } from '#tests/support/site.ts';
import { writeDocuments } from '#tests/support/write.ts';
import { expect, test } from './fixtures.ts';

/* What a change does to its addresses, with readers who ask all the time. */

const receiptSchema = z.object({
  state: z.string(),
  pages: z.array(z.object({ path: z.string(), ms: z.number().nullable() })),
});

/** Longer than "there is no such page" is kept fresh. */
const OLD_MS = 61_000;

/** Addresses that somebody makes up, and how much each may leave on disk: 10,000 below 10 MB. */
const ADDRESSES = 1_000;
const MOST_BYTES_EACH = 1_000;

function article(slug: string, title = `Title of ${slug}`) {
  return {
    _id: `way-${slug}`,
    _type: 'faq',
    title,
    slug: { _type: 'slug', current: slug },
    summary: 'A summary.',
    body: [],
  };
}

async function look(request: APIRequestContext, slug: string) {
  const answer = await request.get(`/articles/${slug}`, { maxRedirects: 0 });
  return `${answer.status()} ${answer.headers().location ?? ''}`.trim();
}

/** The receipt once it is closed; `rev` is left out for a removal. */
async function receiptOf(request: APIRequestContext, id: string, rev?: string) {
  const address = `/api/receipts?id=${id}${rev === undefined ? '' : `&rev=${rev}`}`;
  const read = async () => receiptSchema.parse(await (await request.get(address)).json());
  await expect.poll(async () => (await read()).state).not.toBe('waiting');
  return read();
}

async function revOf(request: APIRequestContext, id: string): Promise<string> {
  const answer = await request.get(`/lake/v2025-02-19/data/doc/production/${id}`);
  const schema = z.object({ documents: z.array(z.object({ _rev: z.string() })) });
  return schema.parse(await answer.json()).documents[0]?._rev ?? '';
}

test('an address that readers asked for too early is open as soon as its article is published', async ({
  playwright,
}) => {
  const site = await startSite('early', { movableClock: true });
  const request = await playwright.request.newContext({ baseURL: site.url });
  try {
    const slugs = ['early-1', 'early-2', 'early-3', 'early-4'];
    for (const slug of slugs) expect(await look(request, slug)).toBe('404');
    await site.setClockAhead(OLD_MS);
    for (const slug of slugs) {
      let isAsked = true;
      const crowd = [0, 1].map(async () => {
        while (isAsked) await look(request, slug);
      });
      await writeDocuments(site, [{ create: article(slug) }]);
      await expect.poll(() => look(request, slug), { intervals: [20] }).toBe('200');
      isAsked = false;
      await Promise.all(crowd);
      const rev = await revOf(request, `way-${slug}`);
      const receipt = () => receiptOf(request, `way-${slug}`, rev);
      // Lists and other languages follow the page itself.
      await expect.poll(async () => (await receipt()).state).toBe('live');
      expect((await receipt()).pages.map(({ path }) => path)).toContain(`/articles/${slug}`);
    }
  } finally {
    await request.dispose();
    await site.stop();
  }
});

test('a new address, an old one that leads on, and one that is gone', async ({ request, site }) => {
  const id = 'way-first';
  await writeDocuments(site, [{ create: article('first') }]);
  await expect.poll(() => look(request, 'first')).toBe('200');

  await writeDocuments(site, [
    { patch: { id, set: { 'slug.current': 'second' } } },
    {
      create: {
        _id: 'way-redirect',
        _type: 'redirect',
        from: '/articles/first',
        to: '/articles/second',
        permanent: true,
      },
    },
  ]);
  await expect.poll(() => look(request, 'first')).toBe('308 /articles/second');
  await expect.poll(() => look(request, 'second')).toBe('200');
  const rev = await revOf(request, id);
  await expect.poll(async () => (await receiptOf(request, id, rev)).state).toBe('live');
  const moved = await receiptOf(request, id, rev);
  expect(moved.pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/articles/first', '/articles/second']),
  );

  await writeDocuments(site, [{ delete: { id } }]);
  await expect.poll(() => look(request, 'second')).toBe('404');
  await expect.poll(async () => (await receiptOf(request, id)).state).toBe('live');
  const gone = await receiptOf(request, id);
  expect(gone.pages).toContainEqual({ path: '/articles/second', ms: expect.any(Number) });

  await writeDocuments(site, [{ create: article('first', 'Back again') }]);
  await expect.poll(() => look(request, 'first')).toBe('200');
  const answer = await request.get('/articles/first');
  expect(await answer.text()).toContain('Back again');
});

test('addresses that nobody gave are answered whole, and leave nothing behind', async ({
  request,
  site,
}) => {
  const long = 'a'.repeat(3_000);
  for (const path of [`/articles/${long}`, `/topics/${long}`, '/articles/unknown', '/?page=900']) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain('This page does not exist');
  }

  const before = sizeOf(site.distDir) + sizeOf(site.dataDir);
  const shapes = [
    (word: string) => `/articles/${word}`,
    (word: string) => `/articles/${word}.md`,
    (word: string) => `/articles/passkeys?${word}=1`,
    (word: string) => `/topics/${word}`,
    (word: string) => `/?page=${word}&sort=${word}`,
    (word: string) => `/faq?page=${(Number.parseInt(word, 36) % 9_000) + 900}`,
    (word: string) => `/${word}/${word}`,
    (word: string) => `/search?q=${word}`,
    (word: string) => `/_next/image?url=%2F${word}.png&w=640&q=75`,
    (word: string) => `/api/articles?tab=${word}`,
  ];
  const addresses = Array.from({ length: ADDRESSES }, (_, number) => {
    const word = (number * 7_919 + 1_000_003).toString(36);
    return shapes[number % shapes.length]?.(word) ?? '/';
  });
  const askAll = async () => {
    for (let next = addresses.pop(); next !== undefined; next = addresses.pop()) {
      const answer = await fetch(`${site.url}${next}`, { redirect: 'manual' });
      await answer.arrayBuffer();
      expect(answer.status, next).toBeLessThan(500);
    }
  };
  await Promise.all([askAll(), askAll(), askAll(), askAll()]);
  const grown = sizeOf(site.distDir) + sizeOf(site.dataDir) - before;
  expect(grown).toBeLessThan(MOST_BYTES_EACH * ADDRESSES);
});

/** Bytes of all files below a folder, but for pictures of articles, which are drawn in the background. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('/cache/pictures'))
    .reduce((sum, { parentPath, name }) => {
      return sum + (statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0);
    }, 0);
}
