import { once } from 'node:events';
import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { Context } from '#lib/context.ts';
import { DrawQueue } from '#lib/pages/queue.ts';
import { Startup } from '#lib/pages/startup.ts';
import { pagePolicy } from '#lib/seo/page-policy.ts';
import { commonHeaders } from '#lib/seo/security-headers.ts';
import { guardRequest } from '#lib/server/guard-request.ts';
import { createServePage } from '#lib/server/serve-page.ts';
import { createSiteServer } from '#lib/server/server.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { installContext } from '#tests/support/context.ts';
import { brotliOf, drawnPage, finishedPage, openPages } from '#tests/support/pages.ts';
import { NOW, openReplica, slug, stored } from '#tests/support/replica.ts';
import { until } from '#tests/support/until.ts';

const HOME = '/en/list/all/updated/1';
const KEY = 'the-word';
const HEADERS = {
  ...commonHeaders({ siteUrl: 'https://help.example' }),
  'content-security-policy': pagePolicy([], { content: { kind: 'lake' }, frameAncestors: [] }),
};

const meta = {
  asOf: NOW,
  isContentAway: false,
  isContentMissing: false,
  nextBoundary: null,
  now: NOW,
};

let site: Context;
let server: Server;
let port: number;
let drawn: string[];

function startupThatIs(isCurrent: boolean): Startup {
  return new Startup({
    isCompared: () => isCurrent,
    isCaughtUp: () => isCurrent,
    waiting: () => 0,
  });
}

beforeEach(async () => {
  const pages = openPages();
  drawn = [];
  const queue = new DrawQueue({
    pages,
    maxStaleMs: -1,
    draw: async (path) => {
      drawn.push(path);
      pages.put(drawnPage(HOME, pages.sequence, ['list:all'], 'new'));
      return 200;
    },
    reads: { count: () => 0, total: 0 },
    onDrawn: () => undefined,
    onFailed: () => undefined,
  });
  site = installContext({ pages, queue, startup: startupThatIs(true), replica: openReplica() });
  await listen();
});
afterEach(async () => {
  await site.queue.stop();
  server.closeAllConnections();
  server.close();
});

async function listen(): Promise<void> {
  server?.close();
  const { replica } = site;
  replica.apply(
    [
      stored('a', { slug: slug('a') }),
      stored('moved', { _type: 'redirect', from: '/articles/old', to: '/articles/a' }),
    ],
    [],
  );
  server = createSiteServer({
    lakePort: undefined,
    revalidationKey: KEY,
    routeOf: (incoming) => guardRequest(incoming, addressesOf(replica), NOW),
    servePage: createServePage(site, { metaNow: () => meta, headers: HEADERS }),
    handle: async (incoming, outgoing) => {
      outgoing.end(`Next: ${incoming.method} ${incoming.url}`);
    },
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
}

type Answer = { status: number; headers: IncomingMessage['headers']; raw: string[]; body: Buffer };

/** Asks without the help of `fetch`, which decodes bodies and adds headers. */
async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const sent = request({ host: '127.0.0.1', port, path, method, headers });
  sent.end();
  const [incoming]: IncomingMessage[] = await once(sent, 'response');
  if (incoming === undefined) throw new Error('No answer.');
  const chunks = await incoming.toArray();
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    raw: incoming.rawHeaders
      .filter((_, index) => index % 2 === 0)
      .map((name) => name.toLowerCase()),
    body: Buffer.concat(chunks),
  };
}

const put = (fields: Parameters<typeof finishedPage>[1] = {}) =>
  site.pages.restore(finishedPage(HOME, { html: 'home', brotli: brotliOf('home'), ...fields }));

function decode({ headers, body }: Answer): string {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return String(brotliDecompressSync(body));
  if (encoding === 'zstd') return String(zstdDecompressSync(body));
  return String(encoding === 'gzip' ? gunzipSync(body) : body);
}

describe('the encoding of a page', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0,gzip;q=1.0', 'gzip'],
    ['br ; q=0.8 , gzip', 'br'],
    ['zstd', 'zstd'],
    ['zstd, gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, zstd', 'zstd'],
    ['zstd;q=0', undefined],
    ['deflate', undefined],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['bro, gzipped', undefined],
    ['', undefined],
  ])('for %j is %s', async (accepted, encoding) => {
    put();
    const answer = await ask('/', { 'accept-encoding': accepted });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
    expect(decode(answer)).toBe('home');
  });

  it('is plain for who accepts none, and gzip while there is no Brotli', async () => {
    put({ brotli: null });
    expect((await ask('/')).headers['content-encoding']).toBeUndefined();
    expect((await ask('/', { 'accept-encoding': 'br, gzip' })).headers['content-encoding']).toBe(
      'gzip',
    );
  });
});

describe('a page that is known already', () => {
  const tagOf = async (accepted: string) =>
    (await ask('/', { 'accept-encoding': accepted })).headers.etag ?? '';

  it('has a tag for each encoding', async () => {
    put();
    const tags = await Promise.all(['br', 'gzip', 'zstd', 'identity'].map(tagOf));
    expect(new Set(tags).size).toBe(4);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
  });

  it.each([
    ['its tag', (tag: string) => tag, 304],
    ['its tag, weakened on the way', (tag: string) => `W/${tag}`, 304],
    ['one of several', (tag: string) => `"other", ${tag}`, 304],
    ['whatever there is', () => '*', 304],
    ['another', () => '"other"', 200],
    ['that of another encoding', (tag: string) => tag.replace('gzip', 'br'), 200],
  ])('with %s', async (_, said, status) => {
    put();
    const known = said(await tagOf('gzip'));
    const answer = await ask('/', { 'accept-encoding': 'gzip', 'if-none-match': known });
    expect(answer.status).toBe(status);
    expect(answer.headers.etag).toBe(await tagOf('gzip'));
    expect(answer.headers['cache-control']).toContain('s-maxage=10');
    if (status === 304) {
      expect(answer.body).toHaveLength(0);
      expect(answer.headers['content-length']).toBeUndefined();
      expect(answer.headers['content-encoding']).toBeUndefined();
    }
  });

  it('is sent anew once it was drawn again', async () => {
    put();
    const known = await tagOf('gzip');
    put({ html: 'other' });
    const answer = await ask('/', { 'accept-encoding': 'gzip', 'if-none-match': known });
    expect([answer.status, decode(answer)]).toEqual([200, 'other']);
  });

  it('is no page that is gone', async () => {
    put({ status: 404 });
    const known = await tagOf('gzip');
    expect((await ask('/', { 'accept-encoding': 'gzip', 'if-none-match': known })).status).toBe(
      404,
    );
  });
});

it('answers HEAD as GET, without the body', async () => {
  put();
  const [get, head] = [
    await ask('/', { 'accept-encoding': 'gzip' }),
    await ask('/', { 'accept-encoding': 'gzip' }, 'HEAD'),
  ];
  expect([head.status, head.body.length]).toEqual([200, 0]);
  const withoutDate = ({ headers }: Answer) => ({ ...headers, date: '' });
  expect(withoutDate(head)).toEqual(withoutDate(get));
});

describe('the headers of a page', () => {
  it('are those of Next, without what is for Next alone', async () => {
    put({
      headers: {
        'x-next-cache-tags': 'a',
        'x-nextjs-stale-time': '300',
        'content-length': '9',
        link: ['<a>; rel=preload', '<b>; rel=preload'],
        'content-type': 'text/html; charset=utf-8',
      },
    });
    const { headers, body } = await ask('/');
    expect(headers.link).toBe('<a>; rel=preload, <b>; rel=preload');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(Object.keys(headers).filter((name) => name.startsWith('x-next'))).toEqual([]);
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers['x-signpost-as-of']).toBe(NOW.toISOString());
    expect(headers['x-signpost-content']).toBe('answers');
    for (const name of ['rsc', 'accept-encoding', 'next-router-state-tree']) {
      expect(headers.vary).toContain(name);
    }
  });

  it('hold each word on security once, whoever said it before', async () => {
    put({ headers: Object.fromEntries(Object.keys(HEADERS).map((name) => [name, 'other'])) });
    const { headers, raw } = await ask('/', { 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject(HEADERS);
    expect(raw).toEqual([...new Set(raw)]);
  });

  it.each([
    [200, 'public, max-age=0, s-maxage=10, stale-if-error=86400'],
    [404, 'public, max-age=0, s-maxage=10, stale-if-error=86400'],
    [308, 'public, max-age=0, must-revalidate'],
  ])('of one with status %i say how long it may be kept', async (status, control) => {
    put({ status, headers: status === 308 ? { location: '/faq' } : {} });
    const answer = await ask('/');
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, control]);
    expect(answer.headers.location).toBe(status === 308 ? '/faq' : undefined);
  });
});

describe('a page that is stale', () => {
  it('is sent as it is, and put into the queue', async () => {
    put({ tags: ['list:all'] });
    site.pages.markChanged(['list:all']);
    expect(decode(await ask('/'))).toBe('home');
    expect(site.queue.size).toBe(1);
    site.queue.start();
    await site.queue.whenDrawn(HOME);
    expect([decode(await ask('/')), drawn]).toEqual(['new', ['/']]);
  });

  it('is waited for right after a start', async () => {
    const startup = startupThatIs(false);
    site = installContext({ pages: site.pages, queue: site.queue, startup, replica: site.replica });
    await listen();
    put({ tags: ['list:all'] });
    site.pages.markChanged(['list:all']);
    site.queue.start();
    expect(decode(await ask('/'))).toBe('new');
  });

  it.each([
    ['after a change', 'content', 'new'],
    ['after new counts', 'counts', 'home'],
  ] as const)('for long %s is drawn first where that matters', async (_, reason, shown) => {
    put({ tags: ['list:all'] });
    site.pages.markChanged(['list:all']);
    site.queue.add([HOME], reason);
    const answer = ask('/');
    await until('the reader', () => site.reads.count(HOME) === 1);
    site.queue.start();
    expect(decode(await answer)).toBe(shown);
  });

  it.each([
    ['leads elsewhere', 308],
    ['says that there is none', 404],
  ])('is drawn first where it %s', async (_, status) => {
    put({ tags: ['list:all'], status });
    site.pages.markChanged(['list:all']);
    const answer = ask('/');
    await until('the reader', () => site.reads.count(HOME) === 1);
    site.queue.start();
    expect(decode(await answer)).toBe('new');
  });

  it('is none that is fresh', async () => {
    put();
    await ask('/');
    expect(site.queue.size).toBe(0);
    expect(site.reads.count(HOME)).toBe(1);
  });
});

describe('an address', () => {
  it('that is unknown gets the page that says so, whatever it is', async () => {
    site.pages.restore(finishedPage('/_not-found', { html: 'nothing here', status: 404 }));
    for (const path of ['/articles/unknown', '/topics/unknown', '/?page=99']) {
      const answer = await ask(path);
      expect([answer.status, decode(answer)]).toEqual([404, 'nothing here']);
    }
    expect(site.pages.keys()).toEqual(['/_not-found']);
  });

  it('that is unknown is for Next where there is no such page yet', async () => {
    expect(decode(await ask('/articles/unknown'))).toBe('Next: GET /_nowhere');
  });

  it('that leads elsewhere does so', async () => {
    const answer = await ask('/articles/old');
    expect([answer.status, answer.headers.location]).toEqual([308, '/articles/a']);
  });

  it.each([
    ['a page that was never drawn', '/articles/a', {}, 'GET'],
    ['an editor in a preview', '/', { cookie: `a=b; __prerender_bypass=${KEY}` }, 'GET'],
    ['a tool of a preview', '/', { cookie: `__prerender_bypass=${KEY}` }, 'POST'],
    ['Next’s router', '/', { rsc: '1' }, 'GET'],
    ['the queue', '/', { 'x-prerender-revalidate': KEY }, 'HEAD'],
    ['search', '/search?q=x', {}, 'GET'],
  ])('is for Next when it is asked for by %s', async (_, path, headers, method) => {
    put();
    const answer = await ask(path, { ...headers }, method);
    if (method !== 'HEAD') expect(decode(answer)).toBe(`Next: ${method} ${path}`);
    expect(answer.headers.etag).toBeUndefined();
    expect(site.reads.count(HOME)).toBe(0);
  });

  it.each([
    ['a parameter of somebody else', '/?utm_source=x&gclid=1', {}],
    ['a preview that somebody made up', '/', { cookie: '__prerender_bypass=x' }],
  ])('with %s is the page itself', async (_, path, headers) => {
    put();
    expect(decode(await ask(path, headers))).toBe('home');
    expect(site.pages.keys()).toEqual([HOME]);
  });

  it('takes a preview that somebody made up from the browser too', async () => {
    put();
    const forged = await ask('/', { cookie: '__prerender_bypass=x' });
    expect(String(forged.headers['set-cookie'])).toMatch(
      /^__prerender_bypass=; Path=\/; Max-Age=0/,
    );
    const own = await ask('/', { cookie: `__prerender_bypass=${KEY}` });
    expect(own.headers['set-cookie']).toBeUndefined();
  });

  it('keeps what Next’s router compares with its headers, and no other parameter', async () => {
    const path = '/?utm_source=x&_rsc=1a2b3';
    expect(decode(await ask(path, { rsc: '1' }))).toBe('Next: GET /?_rsc=1a2b3');
    put();
    expect(decode(await ask(path))).toBe('home');
  });

  it('that is unknown is no part of a page for Next’s router either', async () => {
    site.pages.restore(finishedPage('/_not-found', { html: 'nothing here', status: 404 }));
    const answer = await ask('/articles/unknown?_rsc=1a2b3', { rsc: '1' });
    expect([answer.status, decode(answer)]).toEqual([404, 'nothing here']);
  });

  it('of an endpoint that is unknown is answered in JSON', async () => {
    const answer = await ask('/api/nonsense');
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'application/json']);
    expect(JSON.parse(decode(answer))).toEqual({ error: 'There is no such endpoint.' });
  });

  it.each([
    ['POST', '/', 405, 'GET, HEAD, OPTIONS'],
    ['PUT', '/articles/a', 405, 'GET, HEAD, OPTIONS'],
    ['DELETE', '/articles/old', 405, 'GET, HEAD, OPTIONS'],
    ['TRACE', '/nowhere', 405, 'GET, HEAD, OPTIONS'],
    ['PATCH', '/api/health', 405, 'GET, HEAD, OPTIONS'],
    ['PROPFIND', '/feed.xml', 405, 'GET, HEAD, OPTIONS'],
    ['GET', '/api/feedback', 405, 'POST, OPTIONS'],
    ['OPTIONS', '/', 204, 'GET, HEAD, OPTIONS'],
    ['OPTIONS', '/api/feedback', 204, 'POST, OPTIONS'],
    ['OPTIONS', '/nowhere', 204, 'GET, HEAD, OPTIONS'],
    ['POST', '/nowhere', 404, undefined],
    ['POST', '/API/feedback', 308, undefined],
  ])('answers %s %s with %i', async (method, path, status, allow) => {
    put();
    const headers = { 'next-action': 'f'.repeat(42) };
    const answer = await ask(path, headers, method);
    expect([answer.status, answer.headers.allow]).toEqual([status, allow]);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it('is not drawn for a stranger who asks like the queue', async () => {
    put();
    expect(decode(await ask('/', { 'x-prerender-revalidate': 'a guess' }))).toBe('home');
  });

  it('of a page that is gone is drawn for the queue, and shown to editors', async () => {
    site.pages.restore(finishedPage('/_not-found', { status: 404 }));
    const editor = { cookie: `__prerender_bypass=${KEY}` };
    expect(decode(await ask('/articles/gone', editor))).toBe('Next: GET /articles/gone');
    const queue = { 'x-prerender-revalidate': KEY };
    expect(decode(await ask('/articles/gone', queue))).toBe('Next: GET /articles/gone');
  });
});
