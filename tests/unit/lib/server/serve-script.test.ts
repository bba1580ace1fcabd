import { gzipSync } from 'node:zlib';
import { scriptAddress } from '#lib/page-script/address.ts';
import { ReaderScripts } from '#lib/page-script/reader-scripts.ts';
import { createServeScript } from '#lib/server/serve-script.ts';
import { testServers } from '#tests/support/listen.ts';
import { finishedPage, openPages } from '#tests/support/pages.ts';

const KEY = '/en/articles/passkeys';
const SCRIPT = '{"sources":[],"chunks":[],"flight":[]}';

const listen = testServers();
let site: string;
let isShown: boolean;
let pages: ReturnType<typeof openPages>;
beforeEach(async () => {
  isShown = true;
  pages = openPages();
  pages.restore(finishedPage(KEY, { etag: 'v1', script: gzipSync(SCRIPT) }));
  pages.restore(finishedPage('/en/topics', { etag: 'v1' }));
  const serve = createServeScript(pages, new ReaderScripts(), () => isShown);
  site = await listen((incoming, outgoing) => {
    if (!serve(incoming, outgoing)) outgoing.writeHead(418).end();
  });
});

it('gives a page what makes it live, for ever, as the browser can read it', async () => {
  for (const encoding of ['gzip', 'identity']) {
    const answer = await fetch(`${site}${scriptAddress(KEY, 'v1')}`, {
      headers: { 'accept-encoding': encoding },
    });
    expect([answer.status, await answer.text()]).toEqual([200, SCRIPT]);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
  }
});

it.each([
  ['a version that nobody drew', scriptAddress(KEY, 'v0')],
  ['a page that is not kept', scriptAddress('/en/articles/none', 'v1')],
  ['a page without script', scriptAddress('/en/topics', 'v1')],
])('gives nothing to %s, and keeps nobody from asking again', async (_, address) => {
  const answer = await fetch(`${site}${address}`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
});

it('gives a page that was drawn again what it was drawn with', async () => {
  pages.restore(finishedPage(KEY, { etag: 'v2', sequence: 1, script: gzipSync('{"v":2}') }));
  const read = async (version: string) =>
    (await fetch(`${site}${scriptAddress(KEY, version)}`)).text();
  expect([await read('v1'), await read('v2')]).toEqual([SCRIPT, '{"v":2}']);
});

it('gives nothing of a page that has come down', async () => {
  isShown = false;
  expect((await fetch(`${site}${scriptAddress(KEY, 'v1')}`)).status).toBe(404);
});

it.each([
  ['another address', '/page-script/x', 'GET'],
  ['a form', scriptAddress(KEY, 'v1'), 'POST'],
])('leaves %s alone', async (_, path, method) => {
  expect((await fetch(`${site}${path}`, { method })).status).toBe(418);
});
