import { scriptFile } from '#lib/page-script/script-file.ts';
import { createServeScriptFile } from '#lib/server/serve-script-file.ts';
import { testServers } from '#tests/support/listen.ts';

const SHELL = scriptFile('shell', `(()=>{${'console.log(1);'.repeat(100)}})()`);
const LOADER = scriptFile('loader', 'loader()');

const listen = testServers();
let site: string;
beforeEach(async () => {
  const serve = createServeScriptFile([LOADER, SHELL], { 'x-of-pages': 'yes' });
  site = await listen((incoming, outgoing) => {
    if (!serve(incoming, outgoing)) outgoing.writeHead(418).end();
  });
});

it.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['zstd', null],
  ['identity', null],
])('sends a script for ever to whoever takes %s, compressed as %s', async (accepted, encoding) => {
  const answer = await fetch(`${site}${SHELL.path}`, { headers: { 'accept-encoding': accepted } });
  expect([answer.status, await answer.text()]).toEqual([200, SHELL.text]);
  const { headers } = answer;
  expect(headers.get('content-encoding')).toBe(encoding);
  expect(headers.get('cache-control')).toContain('immutable');
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect([headers.get('vary'), headers.get('x-of-pages')]).toEqual(['accept-encoding', 'yes']);
});

it('sends no body for HEAD', async () => {
  const head = await fetch(`${site}${LOADER.path}`, {
    method: 'HEAD',
    headers: { 'accept-encoding': 'identity' },
  });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(head.headers.get('content-length')).toBe(String(LOADER.text.length));
});

it('gives a page of another version the script of this one, and keeps it for nobody', async () => {
  const answer = await fetch(`${site}/page-script/shell-0123456789.js`);
  expect([answer.status, await answer.text()]).toEqual([200, SHELL.text]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it.each([
  ['another script', '/page-script/other-0123456789.js', 'GET'],
  ['a payload', '/page-script/v1?page=%2Fen', 'GET'],
  ['what only looks like a hash', '/page-script/shell-01234567890.js', 'GET'],
  ['a form', SHELL.path, 'POST'],
])('leaves %s alone', async (_, path, method) => {
  expect((await fetch(`${site}${path}`, { method })).status).toBe(418);
});
