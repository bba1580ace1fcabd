import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { revalidationKey } from '#lib/pages/built.ts';
import { unpackRouterParts } from '#lib/pages/router-parts.ts';
import type { RunningSite } from '#tests/support/site.ts';
import { expect, test } from './fixtures.ts';

/* What we rely on inside Next: docs/next-internals.md. */

const KEY = '/en/articles/passkeys';

const row = z.object({
  sequence: z.number(),
  status: z.number(),
  tags: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  router_parts: z
    .instanceof(Uint8Array)
    .transform((parts) => unpackRouterParts(Buffer.from(parts))),
});

function storedPage({ distDir }: RunningSite, key: string) {
  const database = new DatabaseSync(join(distDir, 'cache/site.db'), { readOnly: true });
  try {
    return row.parse(database.prepare('SELECT * FROM pages WHERE key = ?').get(key));
  } finally {
    database.close();
  }
}

const draw = (site: RunningSite, key: string) =>
  fetch(`${site.url}/articles/passkeys`, {
    method: 'HEAD',
    headers: { 'x-prerender-revalidate': key },
  });

test('the pages of the build are in the store, with their payloads and tags', ({ site }) => {
  const manifest = z
    .object({ routes: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(join(site.distDir, 'prerender-manifest.json'), 'utf8')));
  expect(Object.keys(manifest.routes)).toContain(KEY);
  const page = storedPage(site, KEY);
  expect(page.status).toBe(200);
  expect(page.tags).toEqual(expect.arrayContaining(['article:passkeys', 'site', 'banners']));
  expect(page.tags.filter((tag) => /^seq:|^_N_T_/.test(tag))).toEqual([]);
  expect(page.router_parts.rsc?.length).toBeGreaterThan(0);
  expect(page.router_parts.segments?.size).toBeGreaterThan(0);
});

test('Next draws a page anew when it is asked to with the key of the build', async ({ site }) => {
  const answer = await draw(site, revalidationKey(site.distDir));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-nextjs-cache')).toBe('REVALIDATED');
  const page = storedPage(site, KEY);
  expect(page.tags).toEqual(expect.arrayContaining(['article:passkeys', 'site', 'banners']));
});

test('nobody else can have a page drawn', async ({ site }) => {
  const answer = await draw(site, 'a key that somebody invents');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-nextjs-cache')).toBeNull();
  expect(answer.headers.get('etag')).not.toBeNull();
});

test('Next answers its router from the store', async ({ site }) => {
  const answer = await fetch(`${site.url}/articles/passkeys`, { headers: { rsc: '1' } });
  expect(answer.headers.get('content-type')).toContain('text/x-component');
  expect(await answer.text()).toContain('Passkeys');
});
