import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { retryAfter } from '#scripts/import/retry-after.ts';
import { readZendeskApi } from '#scripts/import/sources/zendesk-api.ts';
import { pictures } from '#tests/support/archives.ts';
import { startInstallation } from './moved-in.ts';

/** A help center of our own: it pages, limits, fails and asks for a token. */
type Faults = {
  /** Status and `Retry-After` of the first answers, in their order. */
  answers?: { status: number; retryAfter?: string }[];
  /** What every answer is instead. */
  always?: (response: ServerResponse) => void;
  count?: number;
  /** So many of the first answers end in their middle. */
  cut?: number;
};

let server: Server;
let address = '';
let requests: string[] = [];

async function serve({ answers = [], always, count = 250, cut = 0 }: Faults = {}): Promise<void> {
  const left = [...answers];
  let leftToCut = cut;
  const [picture] = await pictures();
  server = createServer((request: IncomingMessage, response) => {
    requests.push(request.url ?? '');
    const url = new URL(request.url ?? '', address);
    if (url.pathname.startsWith('/hc/article_attachments/')) {
      response.end(picture);
      return;
    }
    if (leftToCut > 0) {
      leftToCut -= 1;
      response.writeHead(200, { 'content-length': '5000' });
      response.write('{"categories": [', () => response.destroy());
      return;
    }
    const fault = left.shift();
    if (fault) {
      response
        .writeHead(
          fault.status,
          fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
        )
        .end();
    } else if (always) always(response);
    else if (request.headers.authorization !== 'Bearer right') response.writeHead(401).end('{}');
    else response.end(JSON.stringify(page(url, count)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function page(url: URL, count: number): object {
  const name = url.pathname.split('/').at(-1)?.replace('.json', '') ?? '';
  if (name === 'categories')
    return { categories: [{ id: 1, name: 'Money' }], meta: { has_more: false }, links: {} };
  // By the older numbers of pages.
  if (name === 'sections') {
    const at = Number(url.searchParams.get('page') ?? 1);
    return {
      sections: [{ id: 10 + at, name: `Section ${at}`, category_id: 1 }],
      next_page: at < 3 ? `${address}${url.pathname}?page=${at + 1}` : null,
    };
  }
  if (name === 'user_segments') return { user_segments: [] };
  if (name !== 'articles') return {};
  const from = Number(url.searchParams.get('page[after]') ?? 0);
  const articles = Array.from({ length: Math.min(100, count - from) }, (_, at) => ({
    id: 1_000 + from + at,
    title: `Article ${from + at}`,
    body: `<p>Some words of article ${from + at}.</p><img src="/hc/article_attachments/${2_000 + ((from + at) % 3)}/a.png">`,
    section_id: 11,
    author_id: 5,
    html_url: `${address}/hc/en-us/articles/${1_000 + from + at}`,
  }));
  const next = from + 100;
  return {
    articles,
    users: [{ id: 5, name: 'Ada' }],
    meta: { has_more: next < count },
    links: { next: `${address}${url.pathname}?page[after]=${next}` },
  };
}

const waits: number[] = [];
const fetching = () => ({
  signal: new AbortController().signal,
  pause: async (ms: number) => {
    waits.push(ms);
  },
  say: () => undefined,
});
const read = (token = 'right') => readZendeskApi({ address, email: undefined, token }, fetching());

beforeEach(() => {
  requests = [];
  waits.length = 0;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

it('reads every page, by cursor and by number', async () => {
  await serve();
  const source = await read();
  expect(source.articles).toHaveLength(250);
  expect(source.sections.map(({ id }) => id)).toEqual(['11', '12', '13']);
  expect([...source.authors]).toEqual([['5', 'Ada']]);
  expect(source.problems).toEqual([]);
});

it('waits as long as the server says, and tries failures again', async () => {
  await serve({
    answers: [{ status: 429, retryAfter: '7' }, { status: 503 }, { status: 500 }],
    count: 3,
  });
  expect((await read()).articles).toHaveLength(3);
  expect(waits).toEqual([7_000, 1_000, 2_000]);
});

it('asks again for answers that are cut off, and gives up when all of them are', async () => {
  await serve({ cut: 2, count: 3 });
  expect((await read()).articles).toHaveLength(3);
  expect(waits).toEqual([500, 1_000]);
  server.close();
  server.closeAllConnections();
  await serve({ cut: 100 });
  await expect(read()).rejects.toThrow('did not answer after 8 tries (it was cut off)');
});

it.each([
  ['7', 7_000],
  ['0', 0],
  ['Mon, 30 Nov 2026 10:00:09 GMT', 9_000],
  ['Mon, 30 Nov 2026 09:00:00 GMT', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('a server that says to come back after %p is asked after %p ms', (header, ms) => {
  expect(retryAfter(header, new Date('2026-11-30T10:00:00Z'))).toBe(ms);
});

it('gives up when it is limited for ever', async () => {
  await serve({ always: (response) => response.writeHead(429, { 'retry-after': '1' }).end() });
  await expect(read()).rejects.toThrow('did not answer after 8 tries (status 429)');
});

it.each([
  ['a wrong token', 'wrong', undefined, 'refuses the token (401)'],
  [
    'a web page',
    'right',
    (response: ServerResponse) => response.end('<!DOCTYPE html>'),
    'a web page instead of JSON',
  ],
  [
    'broken JSON',
    'right',
    (response: ServerResponse) => response.end('{"articles": ['),
    'answers with broken JSON',
  ],
  [
    'another API',
    'right',
    (response: ServerResponse) => response.end('{"posts": []}'),
    'does not answer as Zendesk',
  ],
  [
    'no help center',
    'right',
    (response: ServerResponse) => response.writeHead(404).end(),
    'has no /api/v2',
  ],
  [
    'a page on another host',
    'right',
    (response: ServerResponse) =>
      response.end('{"categories": [], "next_page": "http://elsewhere.example/2"}'),
    'leads to a page of another host',
  ],
  [
    'a circle of pages',
    'right',
    (response: ServerResponse) =>
      response.end(
        `{"categories": [], "next_page": "${address}/api/v2/help_center/categories.json?page[size]=100"}`,
      ),
    'without an end',
  ],
])('%s is named', async (_, token, always, expected) => {
  await serve(always === undefined ? {} : { always });
  await expect(read(token)).rejects.toThrow(expected);
});

it('moves in with pictures, each read once', async () => {
  await serve({ count: 30 });
  const here = await startInstallation();
  try {
    const report = await here.import(['zendesk', address], { token: 'right' });
    expect(report.articles.flatMap(({ problems }) => problems)).toEqual([]);
    expect(requests.filter((url) => url.includes('article_attachments'))).toHaveLength(3);
    await here.import(['zendesk', address], { token: 'right' });
    expect(requests.filter((url) => url.includes('article_attachments'))).toHaveLength(3);
    expect(await here.client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1);
  } finally {
    await here.close();
  }
});
