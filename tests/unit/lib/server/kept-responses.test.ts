import { KeptResponses } from '#lib/server/kept-responses.ts';
import { testServers } from '#tests/support/listen.ts';
import { openPages } from '#tests/support/pages.ts';

const START = Date.UTC(2026, 10, 22, 9);

const listen = testServers();
let site: string;
let made: string[];
let time: number;
let boundary: Date | null;
let status: number;
const pages = openPages();

beforeEach(async () => {
  made = [];
  time = START;
  boundary = null;
  status = 200;
  const kept = new KeptResponses({
    pages,
    now: () => new Date(time),
    nextBoundary: () => boundary,
  });
  site = await listen((incoming, outgoing) => {
    if (kept.answer(incoming, outgoing)) return;
    made.push(`${incoming.url} ${incoming.headers['accept-encoding'] ?? ''}`.trim());
    outgoing.statusCode = status;
    outgoing.setHeader('content-type', 'application/json');
    outgoing.setHeader('cache-control', 'public, max-age=0, must-revalidate');
    outgoing.write(`{"made":`);
    outgoing.end(`${made.length}}`);
  });
});

const pass = (ms: number) => {
  time = START + ms;
};
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${site}${path}`, { headers });
const read = async (path: string) => (await ask(path)).text();

it.each([
  '/feed.xml',
  '/rss.xml',
  '/feed.json',
  '/llms.txt',
  '/sitemap.xml',
  '/articles/passkeys.md',
  '/de/articles/passkeys.ics',
  '/api/articles',
  '/api/articles?tab=faq&sort=helpful',
  '/api/articles/passkeys?locale=en',
  '/openapi.json',
  '/api/banners?locale=de',
])('%s is made once while nothing changes', async (path) => {
  expect([await read(path), await read(path)]).toEqual(['{"made":1}', '{"made":1}']);
  expect(made).toEqual([path]);
});

it.each([
  '/',
  '/search?q=a',
  '/api/search?q=a',
  '/api/health',
  '/api/articles/a/markdown',
  '/x.md',
])('%s is none of those', async (path) => {
  await read(path);
  await read(path);
  expect(made).toHaveLength(2);
});

it.each<[string, () => void]>([
  ['something changes', () => pages.markChanged(['list:faq'])],
  ['a boundary passes', () => pass(1_000)],
  ['five seconds have passed', () => pass(5_000)],
  ['the clock is set back', () => pass(-86_400_000)],
])('is made again when %s', async (_, change) => {
  boundary = new Date(START + (_.startsWith('a boundary') ? 1_000 : 60_000));
  await read('/feed.xml');
  time = START + 999;
  expect(await read('/feed.xml')).toBe('{"made":1}');
  change();
  expect(await read('/feed.xml')).toBe('{"made":2}');
});

it('is sent as each reader can read it, and not again to who has it', async () => {
  const first = await ask('/feed.xml', { 'accept-encoding': 'gzip' });
  expect(first.headers.get('content-encoding')).toBe('gzip');
  expect(await first.text()).toBe('{"made":1}');
  const plain = await ask('/feed.xml', { 'accept-encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(plain.headers.get('etag')).not.toBe(first.headers.get('etag'));
  const again = await ask('/feed.xml', {
    'accept-encoding': 'gzip',
    'if-none-match': first.headers.get('etag') ?? '',
  });
  expect(again.status).toBe(304);
  expect(again.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  // The first one was made for all, without an encoding.
  expect(made).toEqual(['/feed.xml']);
});

it('answers HEAD from what is kept', async () => {
  await read('/feed.xml');
  const head = await fetch(`${site}/feed.xml`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(made).toHaveLength(1);
});

it('keeps no failure, and nothing for an editor in a preview', async () => {
  status = 503;
  await read('/feed.xml');
  status = 200;
  expect(await read('/feed.xml')).toBe('{"made":2}');
  await ask('/feed.xml', { cookie: '__prerender_bypass=x' });
  expect(made).toHaveLength(3);
});
