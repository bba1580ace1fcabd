import { POST } from '#app/mcp/route.ts';
import { setClock } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { feedbackStore } from '#lib/feedback/read.ts';
import { indexManager } from '#lib/search/process-index.ts';
import { announcementFixture, articleFixture } from '#tests/fixtures/machines.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

const SITE = 'https://help.example.com';
const NOW = '2026-03-01T00:00:00.000Z';
/** What an agent must never be given. */
const HIDDEN = ['kept-back', 'over', 'to-come', 'draft'];

const long = Array.from({ length: 120 }, (_, index) => ({
  _type: 'block',
  _key: `p${index}`,
  style: 'normal',
  markDefs: [],
  children: [
    {
      _type: 'span',
      _key: 's',
      text: `Part ${index} "quoted" ${'of a long text '.repeat(8)}`,
      marks: [],
    },
  ],
}));

let content: TestContent;
let restoreClock: () => void;
let address = 0;

beforeAll(async () => {
  process.env.NEXT_PUBLIC_SITE_URL = SITE;
  restoreClock = setClock(() => new Date(NOW));
  content = await startTestContent([
    { _id: 'siteSettings', _type: 'siteSettings', name: 'Help' },
    articleFixture('withdrawals'),
    articleFixture('long', { body: long, summary: 'A long text on withdrawals.' }),
    ...Array.from({ length: 30 }, (_, index) =>
      articleFixture(`card-${index}`, {
        title: `Withdrawals by card ${index}`,
        summary: `How withdrawals by card ${index} work: ${'"quoted" words '.repeat(20)}`,
      }),
    ),
    articleFixture('kept-back', { seo: { noIndex: true }, summary: 'Withdrawals kept back.' }),
    announcementFixture('news', { summary: 'Withdrawals pause.' }),
    announcementFixture('over', { expireAt: '2026-02-01T00:00:00.000Z' }),
    announcementFixture('to-come', { publishAt: '2026-04-01T00:00:00.000Z' }),
    { ...articleFixture('draft'), _id: 'drafts.id-draft' },
    { _id: 'r', _type: 'redirect', from: '/articles/old', to: '/articles/withdrawals' },
  ]);
  await indexManager().rebuild();
});
afterAll(async () => {
  indexManager().close();
  await (await context().feedback.store)?.close();
  restoreClock();
  await content.close();
});

type Headers = Record<string, string>;

function post(body: unknown, headers: Headers = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return POST(
    new Request(`${SITE}/mcp`, {
      method: 'POST',
      body: text,
      headers: {
        host: 'help.example.com',
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'x-forwarded-for': `198.51.${address++ % 250}.1`,
        ...headers,
      },
    }),
  );
}

async function call(method: string, params: object, headers: Headers = {}) {
  const answer = await post({ jsonrpc: '2.0', id: 1, method, params }, headers);
  const text = await answer.text();
  const data = /^data: (.*)$/m.exec(text)?.[1] ?? text;
  return { status: answer.status, ...JSON.parse(data) };
}

async function tool(name: string, args: object, headers: Headers = {}) {
  const { result } = await call('tools/call', { name, arguments: args }, headers);
  expect(JSON.stringify(result).length).toBeLessThanOrEqual(5_000);
  for (const slug of HIDDEN) expect(JSON.stringify(result)).not.toContain(`articles/${slug}`);
  return result;
}

it('names its four tools, of which one alone writes', async () => {
  const { result } = await call('tools/list', {});
  const tools: { name: string; annotations: { readOnlyHint: boolean } }[] = result.tools;
  expect(tools.map(({ name, annotations }) => [name, annotations.readOnlyHint])).toEqual([
    ['search', true],
    ['get_article', true],
    ['list_announcements', true],
    ['send_feedback', false],
  ]);
});

it('says who it is', async () => {
  const { result } = await call('initialize', {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  });
  expect(result.serverInfo).toMatchObject({ name: 'com.example.help/help-center', title: 'Help' });
});

describe('search', () => {
  it('gives passages with address, language, day and anchor, page by page', async () => {
    const seen: string[] = [];
    for (let offset = 0; offset !== null; ) {
      const { structuredContent, content: said } = await tool('search', {
        query: 'withdrawals',
        offset,
      });
      expect(JSON.parse(said[0].text)).toEqual(structuredContent);
      expect(structuredContent.results.length).toBeGreaterThan(0);
      for (const one of structuredContent.results) {
        expect(one).toMatchObject({ language: 'en', updatedOn: '2026-02-01' });
        expect(one.address).toMatch(/^https:\/\/help\.example\.com\/articles\//);
        seen.push(new URL(one.address).pathname);
      }
      expect(structuredContent.total).toBe(33);
      offset = structuredContent.nextOffset;
    }
    expect(new Set(seen).size).toBe(33);
  });

  it.each(['zzzz nothing', 'kept back', 'Title of to-come', 'Title of over'])(
    'gives nothing hidden for %j',
    async (query) => {
      await tool('search', { query });
    },
  );

  it.each([{}, { query: '' }, { query: 'a', language: 'xx' }, { query: 'a', offset: -1 }])(
    'refuses %j',
    async (args) => {
      const answer = await call('tools/call', { name: 'search', arguments: args });
      expect(answer.error !== undefined || answer.result.isError).toBe(true);
    },
  );
});

describe('get_article', () => {
  it.each([
    'withdrawals',
    `${SITE}/articles/withdrawals`,
    `${SITE}/articles/withdrawals.md#h`,
    '/articles/withdrawals?utm=1',
    '/articles/old',
    'old',
  ])('reads %s', async (article) => {
    const { content: said } = await tool('get_article', { article });
    expect(said[0].text).toContain(`Address: ${SITE}/articles/withdrawals\nLanguage: en\n`);
    expect(said[0].text).toContain('Updated on: 2026-02-01');
    expect(said[0].text).toContain('Text of withdrawals.');
  });

  it('gives a long one in pages, which together are all of it', async () => {
    let text = '';
    let pages = 1;
    for (let page = 1; page <= pages; page += 1) {
      const { content: said } = await tool('get_article', { article: 'long', page });
      pages = Number(/^Page: \d+ of (\d+)$/m.exec(said[0].text)?.[1]);
      text += said[0].text;
    }
    expect(pages).toBeGreaterThan(3);
    for (let part = 0; part < 120; part += 1) expect(text).toContain(`Part ${part} "quoted"`);
    const { isError } = await tool('get_article', { article: 'long', page: pages + 1 });
    expect(isError).toBe(true);
  });

  it.each([...HIDDEN, 'none', '/faq', '', ' ', 'a/b', '../withdrawals', '%'])(
    'has no article %j',
    async (article) => {
      const answer = await call('tools/call', { name: 'get_article', arguments: { article } });
      expect(answer.error !== undefined || answer.result.isError).toBe(true);
      expect(JSON.stringify(answer)).not.toContain('Title of');
    },
  );
});

it('lists the announcements of this moment', async () => {
  const { structuredContent } = await tool('list_announcements', {});
  expect(structuredContent).toEqual({
    total: 1,
    announcements: [
      {
        title: 'Title of news',
        address: `${SITE}/articles/news`,
        language: 'en',
        updatedOn: '2026-02-01',
        severity: 'maintenance',
        takesEffectAt: '2026-03-03T09:30:00.000Z',
        isUpcoming: true,
        until: null,
        summary: 'Withdrawals pause.',
      },
    ],
    nextOffset: null,
  });
});

describe('send_feedback', () => {
  const report = { article: 'withdrawals', reason: 'outdated', comment: 'The fee is 2 % now.' };
  const from = { 'x-forwarded-for': '203.0.113.9' };

  it('keeps the same report once, masked, and counts no vote', async () => {
    const secret = 'Write to ada@example.com about the fee.';
    for (const [comment, outcome] of [
      [report.comment, 'taken'],
      [`  ${report.comment.toUpperCase()}\n`, 'known'],
      [secret, 'taken'],
    ]) {
      const { structuredContent } = await tool('send_feedback', { ...report, comment }, from);
      expect(structuredContent).toEqual({ outcome });
    }
    const store = await feedbackStore();
    const kept = await store.listAgentReports(10);
    expect(kept.map(({ comment, times }) => [comment, times]).sort()).toEqual([
      [report.comment, 2],
      ['Write to [email] about the fee.', 1],
    ]);
    expect(await store.countComments()).toBe(0);
    expect(await store.countsSince(new Date(0))).toEqual([]);
  });

  it('takes so many of one network in a day', async () => {
    let refused = 0;
    for (let index = 0; index < 35; index += 1) {
      const comment = `Report number ${index} of many.`;
      const result = await tool('send_feedback', { ...report, comment }, from);
      refused += result.isError === true ? 1 : 0;
    }
    expect(refused).toBe(8);
    const other = { 'x-forwarded-for': '203.0.114.9' };
    const { structuredContent } = await tool('send_feedback', report, other);
    expect(structuredContent).toEqual({ outcome: 'known' });
  });

  it.each([
    { article: 'none' },
    { article: 'kept-back' },
    { reason: 'spam' },
    { comment: 'short' },
    { comment: 'x'.repeat(1_001) },
    { comment: '            ' },
    { comment: `text with \u0000 in it` },
  ])('refuses %j', async (fields) => {
    const before = await (await feedbackStore()).countAgentReports();
    const args = { ...report, comment: 'Something that is new.', ...fields };
    const answer = await call('tools/call', { name: 'send_feedback', arguments: args });
    expect(answer.error !== undefined || answer.result.isError).toBe(true);
    expect(await (await feedbackStore()).countAgentReports()).toBe(before);
  });
});

describe('who may call', () => {
  const ping = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };

  it.each<[string, Headers, number]>([
    ['a program', {}, 200],
    ['a page of the site', { origin: SITE }, 200],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a page under another port', { origin: `${SITE}:8443` }, 403],
    ['a name that leads here', { host: 'evil.example', origin: 'https://evil.example' }, 403],
    ['a name that leads here, without origin', { host: 'evil.example' }, 403],
    ['this machine', { host: 'localhost:3000', origin: 'http://localhost:3000' }, 200],
    ['its address', { host: '127.0.0.1:3000' }, 200],
    ['its address of IPv6', { host: '[::1]:3000' }, 200],
    ['a container', { host: 'signpost:3000' }, 200],
    ['no host', { host: '' }, 403],
  ])('%s', async (_, headers, status) => {
    expect((await post(ping, headers)).status).toBe(status);
  });

  it('refuses what is too large, no JSON, or too often', async () => {
    expect((await post(`{"jsonrpc":"2.0","x":"${'x'.repeat(70_000)}"}`)).status).toBe(413);
    expect((await post('{')).status).toBe(400);
    const from = { 'x-forwarded-for': '203.0.115.1' };
    const statuses = [];
    for (let index = 0; index < 61; index += 1) statuses.push((await post(ping, from)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await post(ping, from)).headers.get('retry-after')).toBe('1');
  });
});
