import { INVENTED, keptBy, sendInvented, wordOf } from '#scripts/invented-addresses.ts';
import { memoryOf } from '#scripts/measuring.ts';
import { startSite } from '#tests/support/site.ts';
import { expect, test } from './fixtures.ts';

/** Of each kind. Before the first comparison as many more make the program warm. */
const EACH = 1_000;

/** What garbage may take; pages that were kept would take several times as much. */
const MAX_GROWTH_BYTES = 64 * 1024 * 1024;

test('ten thousand invented addresses leave nothing behind', async () => {
  test.setTimeout(900_000);
  const site = await startSite('invented');
  try {
    const port = Number(new URL(site.url).port);
    let number = 0;
    const sendAll = async () => {
      const kinds = Object.entries(INVENTED);
      return Promise.all(
        kinds.map(async ([name, kind]) => {
          const batch = Array.from({ length: EACH }, () => kind(wordOf(number++), 'passkeys'));
          return [name, await sendInvented(port, batch, { connections: 1 })] as const;
        }),
      );
    };
    await sendAll();
    const before = { ...keptBy(site), memory: memoryOf(site.pid) };

    expect(Object.fromEntries(await sendAll())).toEqual({
      'unknown articles': { 404: EACH },
      'other letters': { 308: EACH },
      'unknown topics, other letters': { 404: EACH },
      'pages of lists': { 404: EACH },
      'unknown endings': { 404: EACH },
      'inner addresses': { 404: EACH },
      'slashes, dots and encodings': { 308: EACH },
      'unknown parameters': { 200: EACH },
      'parts for the router': { 404: EACH },
      'previews, actions and files': { 404: EACH },
    });
    const after = keptBy(site);
    expect(after.files).toEqual(before.files);
    expect(after.pages).toEqual(before.pages);
    expect(memoryOf(site.pid) - before.memory).toBeLessThan(MAX_GROWTH_BYTES);
    expect(after.pages.filter((key) => /unknown|[A-Z]|\.x/.test(key))).toEqual([]);
    expect(site.log()).not.toMatch(/"level":(50|60)|at .*\.js:\d+/);
  } finally {
    await site.stop();
  }
});

test('addresses in other forms lead on in one step, and all methods are answered', async ({
  request,
}) => {
  const look = async (path: string, method = 'GET', headers = {}) => {
    const answer = await request.fetch(path, { method, headers, maxRedirects: 0 });
    const { location, allow } = answer.headers();
    return [answer.status(), location ?? allow];
  };
  expect(await look('/ARTICLES/Passkeys')).toEqual([308, '/articles/passkeys']);
  expect(await look('/FAQ/?page=02&utm_source=a')).toEqual([308, '/faq?page=2&utm_source=a']);
  expect(await look('/en/articles/passkeys')).toEqual([308, '/articles/passkeys']);
  expect(await look('/api/articles/passkeys/markdown')).toEqual([308, '/articles/passkeys.md']);
  expect(await look('/articles/passkeys.md')).toEqual([200, undefined]);
  expect(await look('/articles/passkeys.ics')).toEqual([404, undefined]);
  expect(await look('/articles/passkeys.json')).toEqual([404, undefined]);
  expect(await look('/Lake/v1/ping')).toEqual([308, '/lake/v1/ping']);
  for (const method of ['PUT', 'DELETE', 'TRACE', 'PATCH', 'POST']) {
    expect(await look('/articles/passkeys', method)).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
  expect(await look('/', 'OPTIONS')).toEqual([204, 'GET, HEAD, OPTIONS']);
  expect(await look('/api/feedback', 'OPTIONS')).toEqual([204, 'POST, OPTIONS']);
  const forged = { 'next-action': 'f'.repeat(42), cookie: '__prerender_bypass=guess' };
  expect(await look('/', 'POST', forged)).toEqual([405, 'GET, HEAD, OPTIONS']);
});
