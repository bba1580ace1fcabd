import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkLink, type Verdict } from '#lib/insights/links/check.ts';
import { publicRequestOptions } from '#lib/insights/links/request.ts';
import { localRequestOptions, type OtherSite, otherSite } from './server.ts';

const PAGES: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
  '/page': (_, response) => response.end('a page'),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/removed': (_, response) => response.writeHead(410).end(),
  '/no-head': ({ method }, response) =>
    method === 'HEAD' ? response.writeHead(405).end() : response.end('a page'),
  '/lying-head': ({ method }, response) =>
    method === 'HEAD' ? response.writeHead(404).end() : response.end('a page'),
  '/hangs-up-on-head': ({ method, socket }, response) =>
    method === 'HEAD' ? socket.destroy() : response.end('a page'),
  '/members': (_, response) => response.writeHead(403).end(),
  '/busy': (_, response) => response.writeHead(429).end(),
  '/fails': (_, response) => response.writeHead(500).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/moved-twice': (_, response) => response.writeHead(308, { location: '/moved' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/for-now-then-moved': (_, response) => response.writeHead(302, { location: '/moved' }).end(),
  '/moved-to-nothing': (_, response) => response.writeHead(301, { location: '/gone' }).end(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/to-metadata': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-other-port': (_, response) =>
    response.writeHead(302, { location: 'http://127.0.0.1:22/' }).end(),
  '/endless': ({ method }, response) => {
    if (method === 'HEAD') return response.writeHead(405).end();
    response.writeHead(200);
    return response.write('a'.repeat(1_000));
  },
  '/silent': () => undefined,
};

let site: OtherSite;
beforeAll(async () => {
  site = await otherSite((request, response) => {
    const page = PAGES[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else page(request, response);
  });
});
afterAll(() => site.close());

const CASES: [path: string, verdict: Verdict, status: number | null][] = [
  ['/page', 'works', 200],
  ['/page#part', 'works', 200],
  ['/gone', 'broken', 404],
  ['/removed', 'broken', 410],
  ['/no-head', 'works', 200],
  ['/lying-head', 'works', 200],
  ['/hangs-up-on-head', 'works', 200],
  ['/members', 'unclear', 403],
  ['/busy', 'unclear', 429],
  ['/fails', 'unclear', 500],
  ['/moved', 'moved', 200],
  ['/moved-twice', 'moved', 200],
  ['/for-now', 'works', 200],
  ['/for-now-then-moved', 'works', 200],
  ['/moved-to-nothing', 'broken', 404],
  ['/circle', 'broken', null],
  ['/to-metadata', 'refused', null],
  ['/to-file', 'refused', null],
  ['/to-other-port', 'refused', null],
  ['/endless', 'works', 200],
];

it.each(CASES)('%s: %s', async (path, verdict, status) => {
  const checked = await checkLink(site.origin + path, localRequestOptions([site.port]));
  expect(checked).toMatchObject({ verdict, status });
});

it('says where a page moved to, with the part that was linked', async () => {
  const { movedTo } = await checkLink(
    `${site.origin}/moved-twice#part`,
    localRequestOptions([site.port]),
  );
  expect(movedTo).toBe(`${site.origin}/page#part`);
});

it('asks with HEAD first, and says who asks', async () => {
  site.seen.length = 0;
  await checkLink(`${site.origin}/page`, localRequestOptions([site.port]));
  expect(site.seen).toMatchObject([
    {
      method: 'HEAD',
      path: '/page',
      userAgent: 'Signpost link check (+https://help.example.com)',
    },
  ]);
});

it('gives up on a server that is silent', async () => {
  const checked = await checkLink(`${site.origin}/silent`, localRequestOptions([site.port], 100));
  expect(checked).toMatchObject({ verdict: 'unclear', reason: 'It did not answer in time.' });
});

it('says that nobody listens', async () => {
  const closed = await otherSite(() => undefined);
  await closed.close();
  const checked = await checkLink(closed.origin, localRequestOptions([closed.port]));
  expect(checked).toMatchObject({ verdict: 'unclear', reason: 'It could not be reached.' });
});

it.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://localhost/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'https://192.168.1.1/admin',
  'http://example.com:22/',
  'http://user:secret@example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
])('never asks for %s', async (href) => {
  expect(await checkLink(href, publicRequestOptions('https://help.example.com'))).toMatchObject({
    verdict: 'refused',
    status: null,
  });
});

it('asks a name that leads to this machine for nothing', async () => {
  const name = `http://localhost:${site.port}/page`;
  site.seen.length = 0;
  const options = { ...publicRequestOptions('https://help.example.com'), ports: [site.port] };
  expect((await checkLink(name, options)).verdict).toBe('refused');
  expect(site.seen).toEqual([]);
});
