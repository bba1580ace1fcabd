import { z } from 'zod';
import { ReaderScripts } from '#lib/page-script/reader-scripts.ts';
import { pageScript } from '#lib/page-script/split.ts';
import { createServeScript } from '#lib/server/serve-script.ts';
import { splitResponse } from '#lib/server/split-response.ts';
import { testServers } from '#tests/support/listen.ts';
import { openPages } from '#tests/support/pages.ts';

const RESULTS = [
  '<html><head></head><body><p>What a deposit is</p>',
  '<script src="/_next/static/chunks/main.js" async=""></script>',
  '<script>(self.__next_f=self.__next_f||[]).push([1,"results"])</script>',
  '</body></html>',
].join('');

const listen = testServers();
/** A site that draws `body` for each reader, with room for so many bytes of scripts. */
function serve(body: string, maxBytes?: number, type = 'text/html; charset=utf-8') {
  const scripts = new ReaderScripts(maxBytes);
  const serveScript = createServeScript(openPages(), scripts, () => true);
  return listen((incoming, outgoing) => {
    if (serveScript(incoming, outgoing)) return;
    splitResponse(incoming, outgoing, { 'x-policy': 'strict' }, 'key', scripts);
    outgoing.setHeader('content-type', type);
    outgoing.end(body);
  });
}

async function read(address: string, headers: Record<string, string> = {}) {
  const answer = await fetch(address, { headers });
  const html = await answer.text();
  return { answer, html, script: /data-page="([^"]+)"/.exec(html)?.[1] };
}

it.each(['br', 'gzip', 'identity'])(
  'sends results in %s without what makes them live, and that to whoever has the page',
  async (encoding) => {
    const site = await serve(RESULTS);
    const { answer, html, script } = await read(`${site}/search?q=deposit`, {
      'accept-encoding': encoding,
    });
    expect(html).toContain('What a deposit is');
    expect(html).not.toContain('__next_f');
    expect(answer.headers.get('x-policy')).toBe('strict');
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    const live = await fetch(site + z.string().parse(script));
    expect(live.headers.get('cache-control')).toMatch(/^private/);
    expect(pageScript.parse(await live.json()).flight).toEqual([[1, 'results']]);
  },
);

it('gives each reader an address of its own, and nothing to whoever guesses', async () => {
  const site = await serve(RESULTS);
  const [one, other] = [await read(`${site}/search?q=a`), await read(`${site}/search?q=a`)];
  expect(one.script).not.toBe(other.script);
  const guessed = await fetch(`${site}${one.script?.slice(0, -1)}`);
  expect([guessed.status, guessed.headers.get('cache-control')]).toEqual([404, 'no-store']);
});

it('keeps the last ones alone', async () => {
  const site = await serve(RESULTS, 400);
  const first = await read(`${site}/search?q=a`);
  for (const q of ['b', 'c', 'd', 'e']) await read(`${site}/search?q=${q}`);
  const last = await read(`${site}/search?q=f`);
  const statuses = [first, last].map(async ({ script }) => (await fetch(site + script)).status);
  expect(await Promise.all(statuses)).toEqual([404, 200]);
});

it.each([
  ['JSON', '{"self.__next_f":1}', 'application/json'],
  ['a page without script', '<html><head></head><body>Text</body></html>', 'text/html'],
])('leaves %s as it is', async (_, body, type) => {
  const { answer, html } = await read(`${await serve(body, undefined, type)}/search?q=a`);
  expect([html, answer.headers.get('x-policy')]).toEqual([body, null]);
});
