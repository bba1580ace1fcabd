import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { twinHref } from '#lib/seo/twin-href.ts';
import { guardRequest } from '#lib/server/guard-request.ts';
import { KeptResponses } from '#lib/server/kept-responses.ts';
import { hasTwin, internalTwin, prefersMarkdown } from '#lib/server/markdown-twin.ts';
import { createPageReplies } from '#lib/server/page-reply.ts';
import { createSiteServer } from '#lib/server/server.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { finishedPage, openPages } from '#tests/support/pages.ts';
import { NOW, openReplica, slug, stored } from '#tests/support/replica.ts';

const BROWSER =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

it.each<[string | undefined, boolean]>([
  [undefined, false],
  ['', false],
  ['*/*', false],
  [BROWSER, false],
  ['text/html', false],
  ['application/json', false],
  ['text/markdown', true],
  ['Text/Markdown', true],
  ['text/markdown;charset=utf-8', true],
  ['text/markdown, text/html', true],
  ['text/html, text/markdown', false],
  ['text/markdown, text/html, */*', true],
  ['text/markdown, */*', true],
  ['*/*, text/markdown', true],
  ['text/markdown;q=0.5, text/html', false],
  ['text/markdown;q=0.5, text/html;q=0.4', true],
  ['text/markdown;q=0.5, text/html;q=0.501', false],
  ['text/markdown;q=0.9, */*;q=0.8', true],
  ['text/markdown;q=0.7, text/*;q=0.8', false],
  ['text/markdown;q=0, */*', false],
  ['text/markdown; q=0.0, text/html; q=0', false],
  ['text/*;q=0.3, text/html;q=0', true],
  ['text/*', false],
  ['text/markdown;q=1.0, text/html;q=0.9, text/plain;q=0.8, */*;q=0.1', true],
  ['text/html;level=1, text/markdown;q=0.4', true],
  [',,;q=1, text/markdown', true],
  ['nonsense', false],
])('%j prefers Markdown: %s', (accept, expected) => {
  expect(prefersMarkdown(accept)).toBe(expected);
});

it.each([
  ['/en/articles/a', true],
  ['/pt-br/articles/a', true],
  ['/en/list/all/updated/1', true],
  ['/en/topics', true],
  ['/en/topics/a', true],
  ['/_not-found', false],
])('the page %s has a twin: %s', (key, expected) => {
  expect(hasTwin(key)).toBe(expected);
});

it.each([
  ['/', '/index.md', '/api/twins/en/list/all/updated/1'],
  ['/?sort=helpful&page=2', '/index.md?sort=helpful&page=2', '/api/twins/en/list/all/helpful/2'],
  ['/faq?page=2', '/faq.md?page=2', '/api/twins/en/list/faq/updated/2'],
  ['/topics', '/topics.md', '/api/twins/en/topics'],
  ['/topics/a%20b', '/topics/a%20b.md', '/api/twins/en/topics/a%20b/updated/1'],
  ['/categories/a', '/categories/a.md', '/api/twins/en/categories/a'],
  ['/articles/a', '/articles/a.md', '/articles/a.md'],
])('%s is had as %s, which Next makes at %s', (address, twin, internal) => {
  expect(twinHref(address)).toBe(twin);
  expect(internalTwin(twin)).toBe(internal);
});

it.each(['/feed.xml', '/articles/a.ics', '/api/articles', '/search?q=a.md', '/x.md', '/'])(
  '%s stays where it is',
  (address) => {
    expect(internalTwin(address)).toBe(address);
  },
);

describe('the address of an article', () => {
  const pages = openPages();
  const replica = openReplica();
  replica.apply([stored('a', { slug: slug('a') })], []);
  const reply = createPageReplies({});
  const page = finishedPage('/en/articles/a', { html: '<p>page</p>' });
  let isKept = true;
  let made: number;
  let server: Server;
  let site: string;

  beforeEach(async () => {
    made = 0;
    isKept = true;
    const kept = new KeptResponses({ pages, now: () => NOW, nextBoundary: () => null });
    const meta = { asOf: NOW, isContentAway: false, isContentMissing: false };
    server = createSiteServer({
      lakePort: undefined,
      routeOf: (incoming) => guardRequest(incoming, addressesOf(replica), NOW),
      servePage: (incoming, outgoing) => {
        if (!isKept || incoming.url !== '/articles/a') return false;
        reply(incoming, outgoing, page, { ...meta, nextBoundary: null, now: NOW });
        return true;
      },
      handle: async (incoming, outgoing) => {
        if (kept.answer(incoming, outgoing)) return;
        made += 1;
        outgoing.setHeader('vary', 'rsc, Accept-Encoding');
        outgoing.setHeader('etag', '"drawn"');
        const isText = incoming.url?.endsWith('.md') === true;
        outgoing.setHeader('content-type', isText ? 'text/markdown' : 'text/html');
        outgoing.end(isText ? '# text' : '<p>page</p>');
      },
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (path: string, accept: string, more: Record<string, string> = {}, method = 'GET') =>
    fetch(`${site}${path}`, { headers: { accept, ...more }, method });
  const variesBy = (answer: Response) =>
    (answer.headers.get('vary') ?? '').split(',').map((name) => name.trim().toLowerCase());

  it.each(['finished', 'drawn at once'])('gives either form of a %s page', async (kind) => {
    isKept = kind === 'finished';
    for (const [accept, body] of [
      ['text/markdown', '# text'],
      [BROWSER, '<p>page</p>'],
      ['text/markdown, text/html;q=0.9', '# text'],
      ['*/*', '<p>page</p>'],
    ] as const) {
      const answer = await ask('/articles/a', accept);
      expect(await answer.text()).toBe(body);
      expect(variesBy(answer)).toEqual(expect.arrayContaining(['accept', 'accept-encoding']));
      const isText = body === '# text';
      expect(answer.headers.get('content-location')).toBe(isText ? '/articles/a.md' : null);
      expect(answer.headers.get('content-type')).toMatch(isText ? /^text\/markdown/ : /html/);
    }
  });

  it('tells both forms apart by their tags, and answers each with 304', async () => {
    const [text, html] = [
      await ask('/articles/a', 'text/markdown'),
      await ask('/articles/a', '*/*'),
    ];
    const tags = [text, html].map(({ headers }) => headers.get('etag') ?? '');
    expect(new Set(tags).size).toBe(2);
    for (const [accept, status] of [
      ['text/markdown', 304],
      ['text/html', 200],
    ] as const) {
      const answer = await ask('/articles/a', accept, { 'if-none-match': tags[0] ?? '' });
      expect(answer.status).toBe(status);
      expect(variesBy(answer)).toContain('accept');
    }
  });

  it('gives the head of either, and keeps the Markdown once for both addresses', async () => {
    const [byAccept, byAddress, head] = [
      await ask('/articles/a', 'text/markdown'),
      await ask('/articles/a.md', '*/*'),
      await ask('/articles/a', 'text/markdown', {}, 'HEAD'),
    ];
    expect(made).toBe(1);
    expect(await byAddress.text()).toBe(await byAccept.text());
    expect(byAddress.headers.get('content-location')).toBeNull();
    expect(variesBy(byAddress)).not.toContain('accept');
    expect(head.headers.get('content-type')).toBe('text/markdown');
    expect(variesBy(head)).toContain('accept');
  });

  it.each([
    ['/articles/a', { rsc: '1' }],
    ['/articles/a', { cookie: '__prerender_bypass=x' }],
  ])('is no Markdown for parts of %s and for previews', async (path, headers) => {
    isKept = false;
    expect(await (await ask(path, 'text/markdown', headers)).text()).toBe('<p>page</p>');
  });

  it('gives lists as Markdown too', async () => {
    isKept = false;
    const answer = await ask('/faq?sort=helpful', 'text/markdown');
    expect(answer.headers.get('content-location')).toBe('/faq.md?sort=helpful');
    expect(variesBy(answer)).toContain('accept');
  });

  it('is absent where there is no article, whatever is asked for', async () => {
    isKept = false;
    const answer = await ask('/articles/none', 'text/markdown');
    expect(answer.headers.get('content-location')).toBeNull();
  });
});
