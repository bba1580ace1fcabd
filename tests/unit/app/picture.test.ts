import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GET } from '#app/api/articles/[slug]/picture/route.ts';
import { setClock } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { announcementFixture, articleFixture } from '#tests/fixtures/machines.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

let content: TestContent;
let restoreClock: () => void;

beforeAll(async () => {
  restoreClock = setClock(() => new Date('2026-03-01T00:00:00.000Z'));
  content = await startTestContent([
    articleFixture('plain'),
    articleFixture('hidden', { seo: { noIndex: true } }),
    announcementFixture('to-come', { publishAt: '2026-04-01T00:00:00.000Z' }),
  ]);
  const { env } = context();
  Object.assign(env, {
    siteFile: join(env.dataDir, 'site.db'),
    cacheDir: join(env.dataDir, 'cache'),
  });
});
afterAll(async () => {
  restoreClock();
  await content.close();
});

const ask = (slug: string, headers: Record<string, string> = {}) =>
  GET(new Request('http://site.test/', { headers }), { params: Promise.resolve({ slug }) });
const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

it('sends a picture without words until the one of the article is drawn', async () => {
  const first = await ask('plain');
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect((await bytes(first)).equals(readFileSync('lib/og/fallback.png'))).toBe(true);
  await context().pictures.whenIdle();
  const second = await ask('plain');
  expect(second.headers.get('cache-control')).toContain('max-age=3600');
  expect((await bytes(second)).equals(readFileSync('lib/og/fallback.png'))).toBe(false);
  const etag = second.headers.get('etag') ?? '';
  expect((await ask('plain', { 'if-none-match': etag })).status).toBe(304);
});

it('keeps the picture of what search engines must not list from them, drawn or not', async () => {
  for (const _ of ['without words', 'drawn']) {
    expect((await ask('hidden')).headers.get('x-robots-tag')).toBe('noindex');
    expect((await ask('plain')).headers.get('x-robots-tag')).toBeNull();
    await context().pictures.whenIdle();
  }
});

it.each(['none', 'to-come'])('has no picture of %s', async (slug) => {
  expect((await ask(slug)).status).toBe(404);
});
