import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GET } from '#app/api/search/route.ts';
import { setClock } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { refuseSearchPage } from '#lib/search/refuse-page.ts';

/** More searches than one network may do at once. */
const TOO_MANY = 61;

let server: Server;
let site: string;
let at: number;
let resetClock: () => void;
beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    if (!refuseSearchPage(incoming, outgoing)) outgoing.end('page');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  site = `http://127.0.0.1:${address.port}`;
});
beforeEach(() => {
  globalThis.signpost = undefined;
  at = 0;
  resetClock = setClock(() => new Date(at));
});
afterEach(() => resetClock());
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, from = '192.0.2.1', method = 'GET') =>
  fetch(site + path, { method, headers: { 'x-forwarded-for': from } });

/** Asks when all but one of the searches of a network are spent, and once more. */
async function askOften(path: string, from = '192.0.2.1'): Promise<Response> {
  for (let spent = 2; spent < TOO_MANY; spent += 1) {
    expect(context().limits.search.take(from, at)).toBe(0);
  }
  const last = await ask(path, from);
  expect([last.status, await last.text()]).toEqual([200, 'page']);
  return ask(path, from);
}

describe('the page of results', () => {
  it('is refused to a network that searches too often, with a page that says so', async () => {
    const refused = await askOften('/search?q=card');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await refused.text();
    expect(page).toContain('<h1>Too many searches</h1>');
    expect(page).toContain('<html lang="en">');
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(refused.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'`,
    );
    expect((await ask('/search?q=card', '198.51.100.1')).status).toBe(200);
    const head = await ask('/search?q=card', '192.0.2.1', 'HEAD');
    expect([head.status, await head.text()]).toEqual([429, '']);
  });

  it('may be asked for again after the time that was said', async () => {
    expect((await askOften('/search?q=card')).status).toBe(429);
    at = 1_000;
    expect((await ask('/search?q=card')).status).toBe(200);
  });

  it('counts together with /api/search', async () => {
    expect((await askOften('/search?q=card')).status).toBe(429);
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const answer = await GET(new Request('http://site.test/api/search?q=card', { headers }));
    expect(answer.status).toBe(429);
  });

  it('repeats nothing of what was typed', async () => {
    const refused = await askOften('/search?q=%3Cscript%3Ealert(1)%3C/script%3E');
    expect(await refused.text()).not.toContain('alert');
  });

  it.each(['/search', '/search/?q=a', '/en/search?q=a', '/SEARCH?q=a', '/%73earch?q=a'])(
    'is meant by %s',
    async (path) => {
      expect((await askOften(path)).status).toBe(429);
    },
  );

  it.each(['/', '/faq', '/articles/search', '/api/search?q=a', '/xx/search', '/%E0%A4%A/search'])(
    'is not meant by %s',
    async (path) => {
      expect((await askOften(path)).status).toBe(200);
    },
  );
});
