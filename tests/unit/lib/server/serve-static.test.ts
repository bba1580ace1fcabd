import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { createServeStatic } from '#lib/server/serve-static.ts';
import { createIsStatic } from '#lib/server/static-files.ts';
import { testFolders } from '#tests/support/folder.ts';
import { until } from '#tests/support/until.ts';

const makeFolder = testFolders();
const SCRIPT = 'export const a = 1;\n'.repeat(50);

const B = '/_next/static/chunks/[slug]/b.css';
const PARTS: Record<string, { files: string[]; isExact: boolean }> = {
  'two.css': { files: [B, B], isExact: true },
  'former.css': { files: [B, B], isExact: false },
  'half.css': { files: [B, '/_next/static/chunks/gone.css'], isExact: true },
};

let server: Server;
let site: string;
let distDir: string;
beforeEach(async () => {
  distDir = makeFolder();
  mkdirSync(join(distDir, 'static/chunks/[slug]'), { recursive: true });
  for (const [name, text] of [
    ['a.js', SCRIPT],
    ['chunks/[slug]/b.css', 'a{}'],
    ['font.woff2', 'font'],
    ['c.unknown', 'x'],
  ] as const) {
    writeFileSync(join(distDir, 'static', name), text);
  }
  const serve = createServeStatic({
    distDir,
    isStatic: createIsStatic(distDir),
    partsOf: (path) => PARTS[path.replace('/_next/static/', '')],
    headers: { 'x-content-type-options': 'nosniff' },
  });
  server = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing).then((isServed) => {
      if (!isServed) outgoing.writeHead(404).end('Next');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_next/static`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it.each([
  ['two.css', 'public, max-age=31536000, immutable', 'gzip'],
  ['former.css', 'no-store', null],
])('%s, which stands for two files, is sent as one', async (path, kept, encoding) => {
  const answer = await fetch(`${site}/${path}`, { headers: { 'accept-encoding': 'gzip' } });
  expect([answer.status, await answer.text()]).toEqual([200, 'a{}a{}']);
  expect(answer.headers.get('cache-control')).toBe(kept);
  expect(answer.headers.get('content-encoding')).toBe(encoding);
});

it('an address is none where one of its files is not there', async () => {
  expect((await fetch(`${site}/half.css`)).status).toBe(404);
});

it.each([
  ['a.js', 'text/javascript; charset=utf-8', SCRIPT, 'gzip'],
  ['chunks/%5Bslug%5D/b.css', 'text/css; charset=utf-8', 'a{}', 'gzip'],
  ['font.woff2', 'font/woff2', 'font', null],
])('%s is sent as %s, for ever', async (path, type, text, encoding) => {
  for (let time = 0; time < 2; time += 1) {
    const answer = await fetch(`${site}/${path}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe(text);
  }
});

it('is read once', async () => {
  await (await fetch(`${site}/a.js`)).text();
  rmSync(join(distDir, 'static/a.js'));
  expect(await (await fetch(`${site}/a.js`)).text()).toBe(SCRIPT);
});

it.each([
  ['what is no file', 'GET', 'none.js', {}],
  ['a file of an unknown kind', 'GET', 'c.unknown', {}],
  ['a form', 'POST', 'a.js', {}],
])('leaves %s to Next', async (_, method, path, headers) => {
  const answer = await fetch(`${site}/${path}`, { method, headers });
  expect(await answer.text()).toBe('Next');
});

it.each(['bytes=0-3', 'bytes=99999999-', 'bytes=-0', 'bytes=5-1', 'bytes=0-1,4-5', 'lines=1-2'])(
  'is sent whole to who asks for %s',
  async (range) => {
    const answer = await fetch(`${site}/a.js`, { headers: { range } });
    expect([answer.status, await answer.text()]).toEqual([200, SCRIPT]);
  },
);

it('leaves a file to Next that cannot be read, until it can', async () => {
  rmSync(join(distDir, 'static/a.js'));
  expect(await (await fetch(`${site}/a.js`)).text()).toBe('Next');
  writeFileSync(join(distDir, 'static/a.js'), SCRIPT);
  expect(await (await fetch(`${site}/a.js`)).text()).toBe(SCRIPT);
});

it('is sent in its smallest form as soon as there is one', async () => {
  const encodingOf = async () => {
    const answer = await fetch(`${site}/a.js`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(await answer.text()).toBe(SCRIPT);
    return answer.headers.get('content-encoding');
  };
  expect(['gzip', 'br']).toContain(await encodingOf());
  await until('the smallest form', async () => (await encodingOf()) === 'br');
});

it('is sent in zstd where that alone is taken, by a sender that unpacks nothing', async () => {
  const sent = request(`${site}/a.js`, { headers: { 'accept-encoding': 'zstd' } }).end();
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  expect(answer?.headers['content-encoding']).toBe('zstd');
  const body = Buffer.concat((await answer?.toArray()) ?? []);
  expect(String(zstdDecompressSync(body))).toBe(SCRIPT);
});
