import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GET, POST } from '#app/api/insights/[report]/route.ts';
import { context } from '#lib/context.ts';
import { feedbackStore } from '#lib/feedback/read.ts';
import { openFeedback } from '#lib/feedback/store.ts';
import {
  agentReportsSchema,
  commentsSchema,
  contentHealthSchema,
  linksSchema,
  lowRatedSchema,
  overviewSchema,
  writeNextSchema,
} from '#lib/insights/types.ts';
import { startTestLake, type TestLake, TOKENS } from '#tests/support/lake.ts';
import { syncHere } from '#tests/support/published.ts';
import { signIn } from '#tests/support/users.ts';

const SITE = 'http://site.test';
const NAMES = [
  'overview',
  'write-next',
  'low-rated',
  'comments',
  'agents',
  'content-health',
  'links',
];
/** The days that the totals below are of. */
const RANGE = 'range=2026-10-01..2026-10-30';

let lake: TestLake;
let folder: string;
let editor: string;
let viewer: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-insights-'));
  lake = await startTestLake({ site: { url: SITE } });
  process.env.SIGNPOST_DATA_DIR = folder;
  process.env.LAKE_PORT = new URL(lake.url).port;
  process.env.NEXT_PUBLIC_SITE_URL = SITE;
  editor = signIn(lake.lake, 'editor').cookie;
  viewer = signIn(lake.lake, 'viewer').cookie;
  lake.seed(
    [faq('fees', [link('/articles/none')]), faq('cards', [])].map((document) => ({
      createOrReplace: document,
    })),
  );
  await syncHere();
  const store = await openFeedback({ dataDir: folder });
  await store.addTotals(TOTALS, new Date('2026-10-30T00:00:00Z'));
  await store.close();
});
afterAll(async () => {
  context().links.close();
  await (await context().feedback.store)?.close();
  await lake.close();
  rmSync(folder, { recursive: true });
});

const TOTALS = {
  views: [{ day: '2026-10-02', articleId: 'fees', views: 40 }],
  votes: [
    { day: '2026-10-02', articleId: 'fees', yes: 10, no: 30 },
    { day: '2026-10-02', articleId: 'gone', yes: 0, no: 9 },
    { day: '2026-10-03', articleId: 'cards', yes: 90, no: 10 },
  ],
  reasons: [{ day: '2026-10-02', articleId: 'fees', reason: 'outdated' as const, times: 12 }],
  searches: [
    { day: '2026-10-02', query: 'gift cards', searches: 8, unanswered: 8, opened: 0, results: 0 },
    { day: '2026-10-09', query: 'gift card', searches: 2, unanswered: 0, opened: 0, results: 3 },
    { day: '2026-09-20', query: 'gift card', searches: 4, unanswered: 0, opened: 0, results: 3 },
    { day: '2026-10-02', query: 'fees', searches: 5, unanswered: 0, opened: 5, results: 4 },
  ],
  opens: [{ day: '2026-10-02', query: 'fees', articleId: 'fees', opened: 5 }],
  comments: [
    {
      articleId: 'fees',
      at: new Date('2026-10-02T10:00:00Z'),
      reason: 'outdated' as const,
      comment: 'The fee is 2 percent now.',
    },
  ],
};

function faq(id: string, markDefs: object[]) {
  return {
    _id: id,
    _type: 'faq',
    title: `About ${id}`,
    slug: { _type: 'slug', current: id },
    publishedAt: '2026-01-05T09:00:00Z',
    updatedAt: '2026-01-05T09:00:00Z',
    body: [{ _type: 'block', _key: 'b', markDefs, children: [] }],
  };
}

function link(href: string) {
  return { _type: 'link', _key: 'l', href };
}

type Asked = { headers?: Record<string, string>; body?: unknown; method?: 'GET' | 'POST' };

function ask(path: string, { headers = {}, body, method = 'GET' }: Asked = {}): Promise<Response> {
  const request = new Request(`${SITE}/api/insights/${path}`, {
    method,
    headers: { host: 'site.test', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const report = path.split('?')[0] ?? '';
  return (method === 'GET' ? GET : POST)(request, { params: Promise.resolve({ report }) });
}

async function report(path: string): Promise<unknown> {
  const response = await ask(path, { headers: { cookie: editor } });
  expect(response.status).toBe(200);
  return response.json();
}

const OWN = { origin: SITE, 'content-type': 'application/json' };

function change(body: unknown, headers: Record<string, string> = { cookie: editor, ...OWN }) {
  return ask('comments', { method: 'POST', headers, body });
}

describe('who may read', () => {
  it.each(NAMES)('%s: nobody without a session', async (name) => {
    expect((await ask(name)).status).toBe(401);
  });

  it.each<[string, () => Record<string, string>, number]>([
    ['an editor', () => ({ cookie: editor }), 200],
    ['an administrator by token', () => ({ authorization: `Bearer ${TOKENS.administrator}` }), 200],
    ['an editor by token', () => ({ authorization: `Bearer ${TOKENS.editor}` }), 200],
    ['a viewer', () => ({ cookie: viewer }), 403],
    ['a viewer by token', () => ({ authorization: `Bearer ${TOKENS.viewer}` }), 403],
    ['a forged session', () => ({ cookie: 'signpost_session=s_forged' }), 401],
    ['a forged token', () => ({ authorization: 'Bearer forged' }), 401],
    [
      'an editor whom another site makes ask',
      () => ({ cookie: editor, origin: 'https://evil.example' }),
      401,
    ],
  ])('%s', async (_, headers, status) => {
    expect((await ask('overview', { headers: headers() })).status).toBe(status);
  });

  it('ends with the session', async () => {
    const { cookie, user } = signIn(lake.lake, 'editor');
    expect((await ask('low-rated', { headers: { cookie } })).status).toBe(200);
    lake.lake.services.accounts.revokeAll(user.id);
    expect((await ask('low-rated', { headers: { cookie } })).status).toBe(401);
  });

  it('is kept by nobody on the way', async () => {
    const response = await ask('overview', { headers: { cookie: editor } });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });
});

it.each([
  ['nothing', 404],
  ['constructor', 404],
  ['overview?range=8d', 400],
  ['overview?range=2026-10-30..2026-10-01', 400],
])('%s: %i', async (path, status) => {
  expect((await ask(path, { headers: { cookie: editor } })).status).toBe(status);
});

describe('reports', () => {
  it('overview: each day, and what was before', async () => {
    const { views, searches, totals, former, mostRead, openComments } = overviewSchema.parse(
      await report(`overview?${RANGE}`),
    );
    expect(views).toHaveLength(30);
    expect(views[1]).toEqual({ day: '2026-10-02', views: 40 });
    expect(searches[1]).toEqual({ day: '2026-10-02', found: 5, zeroResults: 8 });
    expect(totals).toEqual({ views: 40, searches: 15, zeroResults: 8, yes: 100, no: 49 });
    expect(former).toEqual({ views: 0, searches: 4, zeroResults: 0, yes: 0, no: 0 });
    expect(mostRead).toEqual([
      { id: 'fees', type: 'faq', title: 'About fees', slug: 'fees', views: 40, former: 0 },
    ]);
    expect(openComments).toBe(1);
  });

  it('write next: unsuccessful searches, grouped, with their course', async () => {
    const { groups, searches, unsuccessful } = writeNextSchema.parse(
      await report(`write-next?${RANGE}`),
    );
    expect(groups).toMatchObject([
      { title: 'gift cards', searches: 10, zeroResults: 8, unopened: 2, former: 4, different: 2 },
    ]);
    expect(groups[0]?.course.slice(0, 10)).toEqual([0, 8, 0, 0, 0, 0, 0, 0, 2, 0]);
    expect([searches, unsuccessful]).toEqual([15, 10]);
  });

  it('low rated: what helps fewer readers, without what is gone', async () => {
    const { low, overall, reasons } = lowRatedSchema.parse(await report(`low-rated?${RANGE}`));
    expect(low).toMatchObject([
      { id: 'fees', title: 'About fees', yes: 10, no: 30, openComments: 1 },
    ]);
    expect(overall).toBeCloseTo(100 / 149);
    expect(reasons).toEqual([{ reason: 'outdated', count: 12 }]);
  });

  it('content health: old articles, orphans, and those that nobody found', async () => {
    const { stale, orphans, neverFound, hasCounted } = contentHealthSchema.parse(
      await report(`content-health?${RANGE}`),
    );
    expect(stale.map(({ article, views }) => [article.id, views])).toEqual([
      ['fees', 40],
      ['cards', 0],
    ]);
    expect(orphans.map(({ id }) => id)).toEqual(['cards', 'fees']);
    expect(neverFound.map(({ id }) => id)).toEqual(['cards']);
    expect(hasCounted).toBe(true);
  });

  it('links: those of this site at once', async () => {
    const { broken, outsideTotal, run } = linksSchema.parse(await report('links'));
    expect(broken).toMatchObject([{ article: { id: 'fees' }, address: '/articles/none' }]);
    expect([outsideTotal, run]).toEqual([0, null]);
  });
});

describe('working through comments', () => {
  it.each<[string, () => Record<string, string>, number]>([
    ['without a session', () => OWN, 401],
    ['a viewer', () => ({ cookie: viewer, ...OWN }), 403],
    ['without an origin', () => ({ cookie: editor, 'content-type': 'application/json' }), 403],
    ['from another site', () => ({ cookie: editor, ...OWN, origin: 'https://evil.example' }), 401],
    ['as a form', () => ({ cookie: editor, origin: SITE, 'content-type': 'text/plain' }), 403],
  ])('is refused %s', async (_, headers, status) => {
    expect((await change({ id: 'x', action: 'done' }, headers())).status).toBe(status);
  });

  it.each([
    ['no comment', { action: 'done' }, 400],
    ['nothing that can be done', { id: 'x', action: 'burn' }, 400],
    ['nobody', { id: 'x', action: 'assign' }, 400],
    ['an id that cannot be one', { id: 'x'.repeat(101), action: 'done' }, 400],
    ['a comment that is not there', { id: 'unknown', action: 'done' }, 404],
    ['far too much', { id: 'x', action: 'done', more: 'x'.repeat(5_000) }, 413],
  ])('is refused when it names %s', async (_, body, status) => {
    expect((await change(body)).status).toBe(status);
  });

  it('assigns, closes and opens again', async () => {
    const [first] = commentsSchema.parse(await report('comments')).comments;
    expect(first).toMatchObject({ article: { title: 'About fees' }, reason: 'outdated' });
    const id = first?.id ?? '';
    const steps = [
      [
        { id, action: 'assign', assignee: 'p_ada' },
        { assignee: 'p_ada', state: 'open' },
      ],
      [
        { id, action: 'done' },
        { assignee: 'p_ada', state: 'done' },
      ],
      [
        { id, action: 'reopen' },
        { assignee: 'p_ada', state: 'open' },
      ],
      [
        { id, action: 'assign', assignee: null },
        { assignee: null, state: 'open' },
      ],
    ] as const;
    for (const [body, expected] of steps) {
      const answer = commentsSchema.parse(await (await change(body)).json());
      expect(answer.comments).toMatchObject([expected]);
    }
  });
});

it('checks no link where none leaves the site', async () => {
  const response = await ask('links', {
    method: 'POST',
    headers: { cookie: editor, ...OWN },
    body: {},
  });
  expect(linksSchema.parse(await response.json())).toMatchObject({ unchecked: 0 });
});

describe('what agents reported', () => {
  const report = (content: string) => ({
    ...{ articleId: 'fees', reason: 'wrong' as const, comment: content, content },
  });
  const remove = (id: string) =>
    ask('agents', {
      method: 'POST',
      headers: { cookie: editor, ...OWN },
      body: { action: 'remove', id },
    });

  it('is shown apart from comments, and removed once', async () => {
    const sender = { day: '2026-10-02', network: new Uint8Array(16) };
    const options = { at: new Date('2026-10-02T10:00:00Z'), maxPerNetwork: 9, maxReports: 9 };
    await (await feedbackStore()).reportByAgent(report('The fee is wrong.'), sender, options);
    const answer = await ask('agents', { headers: { cookie: editor } });
    const { reports, total } = agentReportsSchema.parse(await answer.json());
    expect([total, reports[0]?.text, reports[0]?.article?.title]).toEqual([
      1,
      'The fee is wrong.',
      'About fees',
    ]);
    const id = reports[0]?.id ?? '';
    const removed = await remove(id);
    expect(agentReportsSchema.parse(await removed.json())).toEqual({ reports: [], total: 0 });
    expect((await remove(id)).status).toBe(404);
    expect((await remove('')).status).toBe(400);
  });
});
