import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GET } from '#app/api/search/route.ts';
import { setClock } from '#lib/clock.ts';
import { indexManager } from '#lib/search/process-index.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { syncHere } from '#tests/support/published.ts';

/** Articles about fax by their dates, in the order in which the newest come first. */
const DATED: readonly (readonly [id: string, dates: object, told: string | null])[] = [
  ['day', { updatedAt: '2026-05-05' }, '2026-05-05T00:00:00.000Z'],
  ['offset', { updatedAt: '2026-05-04T02:00:00+05:00' }, '2026-05-03T21:00:00.000Z'],
  ['utc', { updatedAt: '2026-05-03T20:00:00Z' }, '2026-05-03T20:00:00.000Z'],
  ['published', { publishedAt: '2026-05-01T00:00:00Z' }, null],
  ['none', {}, null],
  ['ahead', { updatedAt: '2999-01-01T00:00:00Z' }, null],
  ['words', { updatedAt: '3 May 2026' }, null],
  ['number', { updatedAt: '7' }, null],
  ['no-day', { updatedAt: '2026-02-30T00:00:00Z' }, null],
  ['object', { updatedAt: { a: 1 } }, null],
];

let lake: TestLake;
let folder: string;
let address = 0;

/** Each test asks from an address of its own, unless it names one. */
function ask(query: string, from = `198.51.${address++ % 250}.1`): Promise<Response> {
  const headers = { 'x-forwarded-for': from };
  return GET(new Request(`http://site.test/api/search?${query}`, { headers }));
}

beforeAll(async () => {
  lake = await startTestLake();
  folder = mkdtempSync(join(tmpdir(), 'search-route-'));
  process.env.SIGNPOST_DATA_DIR = folder;
  process.env.LAKE_PORT = new URL(lake.url).port;
  lake.seed(
    ['one', 'two', 'three'].map((id) => ({
      createOrReplace: {
        _id: id,
        _type: 'faq',
        title: `Card ${id}`,
        slug: { _type: 'slug', current: id },
        summary: `About card ${id}.`,
      },
    })),
  );
  lake.seed(
    DATED.map(([id, dates]) => ({
      createOrReplace: {
        _id: `fax-${id}`,
        _type: 'faq',
        title: 'Fax',
        slug: { _type: 'slug', current: `fax-${id}` },
        ...dates,
      },
    })),
  );
  await syncHere();
});
afterAll(async () => {
  indexManager().close();
  await lake.close();
  rmSync(folder, { recursive: true });
});

describe('GET /api/search', () => {
  it('says that search is being prepared, then answers', async () => {
    expect((await ask('q=card')).status).toBe(503);
    await indexManager().rebuild();
    const answer = await ask('q=card&limit=2');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const body = await answer.json();
    expect(body).toMatchObject({ total: 3, page: 1, pages: 2, repaired: null });
    expect(body.counts).toEqual({ all: 3, faq: 3, announcements: 0, 'product-documents': 0 });
    expect(body.results).toHaveLength(2);
    expect(Object.keys(body.results[0])).toEqual(
      expect.arrayContaining([
        'id',
        'slug',
        'type',
        'title',
        'snippet',
        'publishedAt',
        'updatedAt',
        'helpful',
      ]),
    );
  });

  it.each([
    ['tab=x', 400],
    ['sort=helpful', 400],
    ['page=0', 400],
    ['page=x', 400],
    ['limit=0', 400],
    ['limit=51', 400],
    ['limit=1.5', 400],
    ['locale=xx', 400],
    ['q=%00', 400],
    ['q=', 200],
    ['', 200],
    ['tab=faq&sort=updated&page=9999&limit=50&exact=1', 200],
    [`q=${'x'.repeat(10_000)}`, 200],
    [`q=${encodeURIComponent('"card* OR NEAR( ^title:')}`, 200],
    ['q=%F0%9F%98%80', 200],
    ['q=%ff%fe', 200],
    ['q=card&q=tax&tab=faq&tab=x', 200],
  ])('answers ?%s with %i', async (query, status) => {
    const answer = await ask(`${query}`);
    expect(answer.status).toBe(status);
    const body = await answer.json();
    if (status === 400) expect(typeof body.error).toBe('string');
    else expect(Array.isArray(body.results)).toBe(true);
  });

  it('puts the newest first, by instant, and tells no date that is none or in the future', async () => {
    const { results } = await (await ask('q=fax&sort=updated&limit=50')).json();
    const told = (id: string) => results.find((one: { id: string }) => one.id === `fax-${id}`);
    for (const [id, , date] of DATED) expect([id, told(id).updatedAt]).toEqual([id, date]);
    const dated = DATED.slice(0, 4).map(([id]) => `fax-${id}`);
    expect(results.slice(0, 4).map((one: { id: string }) => one.id)).toEqual(dated);
  });

  it('tells an address that asks too often when to come back', async () => {
    const restoreClock = setClock(() => new Date('2026-05-05T12:00:00Z'));
    const answers = await Promise.all(
      Array.from({ length: 80 }, () => ask('q=card', '203.0.113.5')),
    );
    restoreClock();
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await ask('q=card', '198.51.100.6')).status).toBe(200);
  });
});
