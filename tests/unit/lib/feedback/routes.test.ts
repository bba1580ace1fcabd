import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { POST as postEvent } from '#app/api/events/route.ts';
import { POST as postVote } from '#app/api/feedback/route.ts';
import { setClock } from '#lib/clock.ts';
import { feedbackStore } from '#lib/feedback/read.ts';
import { publishHere } from '#tests/support/published.ts';

const SITE = 'http://localhost:3000';
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36';
const DAYS = { from: '2026-01-01', to: '2026-12-31' };

let dir: string;
let networks = 0;
let restoreClock: () => void;

/** A network that nobody voted from before. */
function freshAddress(): string {
  networks += 1;
  return `10.${networks >> 8}.${networks & 255}.7`;
}

const article = (_id: string, fields: object = {}) => ({
  _id,
  _type: 'faq',
  slug: { current: `slug-of-${_id}` },
  ...fields,
});

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-votes-'));
  process.env.SIGNPOST_DATA_DIR = dir;
  process.env.NEXT_PUBLIC_SITE_URL = SITE;
  restoreClock = setClock(() => new Date('2026-05-05T12:00:00Z'));
  publishHere([
    article('a'),
    article('b'),
    article('topic', { _type: 'topic' }),
    article('later', { _type: 'announcement', publishAt: '2026-06-01T00:00:00Z' }),
  ]);
});

afterAll(async () => {
  await (await feedbackStore()).close();
  restoreClock();
  rmSync(dir, { recursive: true, force: true });
});

type Sent = { body?: unknown; form?: Record<string, string>; headers?: Record<string, string> };

function request(path: string, { body, form, headers = {} }: Sent): Request {
  const all = new Headers({
    host: 'localhost:3000',
    origin: SITE,
    'user-agent': AGENT,
    'x-forwarded-for': freshAddress(),
    'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
  });
  for (const [name, value] of Object.entries(headers)) {
    if (value === '') all.delete(name);
    else all.set(name, value);
  }
  const text = form ? new URLSearchParams(form).toString() : JSON.stringify(body);
  return new Request(`${SITE}${path}`, { method: 'POST', headers: all, body: text });
}

const vote = (sent: Sent) => postVote(request('/api/feedback', sent));
const yes = { articleId: 'a', vote: 'yes' };

async function votesNow() {
  const [day = { yes: 0, no: 0 }] = await (await feedbackStore()).votesByDay(DAYS);
  return { yes: day.yes, no: day.no };
}

describe('POST /api/feedback', () => {
  it('gives the helpful count', async () => {
    const answer = await vote({ body: yes });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ helpful: 1 });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('takes the last word of a reader for the one that counts', async () => {
    const before = await votesNow();
    const headers = { 'x-forwarded-for': freshAddress() };
    for (const said of ['yes', 'no', 'no', 'yes', 'no']) {
      await vote({ body: { articleId: 'b', vote: said }, headers });
    }
    expect(await votesNow()).toEqual({ yes: before.yes, no: before.no + 1 });
  });

  it.each<[string, Sent, number]>([
    ['another site', { body: yes, headers: { origin: 'https://evil.example' } }, 403],
    ['another port', { body: yes, headers: { origin: 'http://localhost:3001' } }, 403],
    ['no origin', { body: yes, headers: { origin: '' } }, 403],
    ['an opaque origin', { body: yes, headers: { origin: 'null' } }, 403],
    ['a page of a sister site', { body: yes, headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['an unknown article', { body: { articleId: 'zzz', vote: 'yes' } }, 404],
    ['what is no article', { body: { articleId: 'topic', vote: 'yes' } }, 404],
    ['an announcement to come', { body: { articleId: 'later', vote: 'yes' } }, 404],
    ['a name from the prototype', { body: { articleId: '__proto__', vote: 'yes' } }, 404],
    ['no vote', { body: { articleId: 'a', value: 999 } }, 400],
    ['a number as vote', { body: { articleId: 'a', vote: 1 } }, 400],
    ['a list as article', { body: { articleId: ['a'], vote: 'yes' } }, 400],
    ['an unknown reason', { body: { articleId: 'a', vote: 'no', reason: 'ugly' } }, 400],
    [
      'a comment that is too long',
      { body: { ...yes, vote: 'no', comment: 'x'.repeat(1_001) } },
      400,
    ],
    ['a comment with NUL', { body: { ...yes, vote: 'no', comment: 'a\0b' } }, 400],
    ['null', { body: null }, 400],
    ['another type', { body: yes, headers: { 'content-type': 'text/plain' } }, 400],
    ['more than any vote', { body: { ...yes, more: 'x'.repeat(20_000) } }, 413],
  ])('refuses %s', async (_, sent, status) => {
    const before = await votesNow();
    expect((await vote(sent)).status).toBe(status);
    expect(await votesNow()).toEqual(before);
  });

  it.each([
    ['a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a script', { 'user-agent': 'curl/8.5.0' }],
    ['no name', { 'user-agent': '' }],
    ['a prefetch', { 'sec-purpose': 'prefetch;prerender' }],
  ])('answers %s and does not count it', async (_, headers) => {
    const before = await votesNow();
    const answer = await vote({ body: yes, headers });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ helpful: before.yes });
    expect(await votesNow()).toEqual(before);
  });

  describe.each<[string, Record<string, string>]>([
    ['a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a browser that is driven', { 'user-agent': 'Mozilla/5.0 HeadlessChrome/153.0.0.0' }],
    ['a script', { 'user-agent': 'curl/8.5.0' }],
    ['no name', { 'user-agent': '' }],
    ['a prefetch', { 'sec-purpose': 'prefetch;prerender' }],
  ])('%s', (_, headers) => {
    const no = { ...yes, vote: 'no' };

    it.each([
      ['a comment', { ...no, comment: 'Step 3 is gone' }],
      ['a reason', { ...no, reason: 'outdated' }],
      ['both', { ...no, reason: 'other', comment: 'Step 3 is gone' }],
    ])('is told that %s was not taken', async (_what, body) => {
      const before = await votesNow();
      const answer = await vote({ body, headers });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({
        error: 'Your browser looks automated, so this was not taken.',
      });
      const byForm = await vote({ form: body, headers });
      expect(byForm.status).toBe(303);
      expect(byForm.headers.get('location')).toBe('/articles/slug-of-a#vote-refused');
      expect(await votesNow()).toEqual(before);
    });
  });

  it('takes a /64 for one reader', async () => {
    const before = await votesNow();
    await Promise.all(
      Array.from({ length: 30 }, (_, host) =>
        vote({ body: yes, headers: { 'x-forwarded-for': `2001:db8:1:2::${host + 1}` } }),
      ),
    );
    expect((await votesNow()).yes).toBe(before.yes + 1);
  });

  it('gives a network that invents browsers its share and no more', async () => {
    const before = await votesNow();
    const address = freshAddress();
    const statuses: number[] = [];
    for (let browser = 0; browser < 60; browser += 1) {
      const headers = { 'x-forwarded-for': address, 'user-agent': `${AGENT} ${browser}` };
      statuses.push((await vote({ body: yes, headers })).status);
    }
    expect((await votesNow()).yes - before.yes).toBe(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  });

  it('masks what must not be kept in a comment', async () => {
    const comment = 'my card 4111 1111 1111 1111\r\nwas declined';
    await vote({ body: { articleId: 'b', vote: 'no', reason: 'wrong', comment } });
    const comments = await (await feedbackStore()).listComments({ limit: 9 });
    expect(comments.at(-1)).toMatchObject({
      articleId: 'b',
      reason: 'wrong',
      comment: 'my card [card]\nwas declined',
    });
  });

  it('keeps the search that led to a comment, in the words that are counted', async () => {
    const query = '  Fee on 4111 1111 1111 1111 ';
    const headers = { 'x-forwarded-for': freshAddress() };
    const no = { articleId: 'b', vote: 'no', query };
    const kept = async () => {
      const comments = await (await feedbackStore()).listComments({ limit: 9 });
      return comments.flatMap(({ comment, query }) => (query === null ? [] : [[comment, query]]));
    };
    expect((await vote({ body: no, headers })).status).toBe(200);
    expect(await kept()).toEqual([]);
    await vote({ body: { ...no, comment: 'Which fee?' }, headers });
    expect(await kept()).toEqual([['Which fee?', 'fee on [card]']]);
    expect((await vote({ body: { ...no, query: 'x'.repeat(1_001) } })).status).toBe(400);
  });

  it.each([
    [{ articleId: 'a', vote: 'yes' }, '/articles/slug-of-a#voted-yes'],
    [{ articleId: 'a', vote: 'no', comment: '' }, '/articles/slug-of-a#voted-no'],
    [{ articleId: 'a', vote: 'no', reason: 'unclear' }, '/articles/slug-of-a#voted-why'],
  ])('leads a form %j back to the article', async (form, location) => {
    const answer = await vote({ form });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(location);
  });

  it('tells a form that it may be tried again later', async () => {
    const headers = { 'x-forwarded-for': freshAddress() };
    const answers = [];
    for (let times = 0; times < 41; times += 1) answers.push(await vote({ form: yes, headers }));
    expect(answers.at(-1)?.headers.get('location')).toBe('/articles/slug-of-a#vote-failed');
    expect((await vote({ body: yes, headers })).headers.get('retry-after')).toBe('2');
  });
});

describe('POST /api/events', () => {
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    postEvent(
      request('/api/events', { body, headers: { 'content-type': 'text/plain', ...headers } }),
    );
  const view = { type: 'view', articleId: 'a' };
  const views = async () => (await (await feedbackStore()).viewsByDay(DAYS))[0]?.views ?? 0;

  it('counts a reader of an article once', async () => {
    const before = await views();
    const headers = { 'x-forwarded-for': freshAddress() };
    expect((await send(view, headers)).status).toBe(204);
    await send(view, headers);
    await send({ ...view, articleId: 'b' }, headers);
    expect(await views()).toBe(before + 2);
  });

  it.each([
    ['who do not want to be tracked', { dnt: '1' }],
    ['who do not want to be sold', { 'sec-gpc': '1' }],
    ['that are programs', { 'user-agent': 'bingbot/2.0' }],
    ['that come ahead of a reader', { 'sec-purpose': 'prefetch' }],
  ])('does not count readers %s', async (_, headers) => {
    const before = await views();
    expect((await send(view, headers)).status).toBe(204);
    expect(await views()).toBe(before);
  });

  it('counts searches and what they led to', async () => {
    const headers = { 'x-forwarded-for': freshAddress() };
    await send({ type: 'search', query: ' BTC  Fee', results: 4 }, headers);
    await send({ type: 'open', query: 'btc fee', slug: 'slug-of-b' }, headers);
    await send({ type: 'search', query: 'red square', results: 0 }, headers);
    expect(await (await feedbackStore()).searches(DAYS, 9)).toEqual([
      { query: 'red square', searches: 1, unanswered: 1, opened: 0, results: 0 },
      { query: 'btc fee', searches: 1, unanswered: 0, opened: 1, results: 4 },
    ]);
    expect(await (await feedbackStore()).openedByArticle(DAYS)).toEqual([
      { articleId: 'b', opened: 1 },
    ]);
  });

  it('counts what was opened from suggestions as a search that led on', async () => {
    const headers = { 'x-forwarded-for': freshAddress() };
    const open = { type: 'open', query: 'Paper wallet', slug: 'slug-of-a', results: 2 };
    await send(open, headers);
    await send({ ...open, slug: 'slug-of-b' }, headers);
    await send({ type: 'search', query: 'paper wallet', results: 2 }, headers);
    const searches = await (await feedbackStore()).searches(DAYS, 9);
    expect(searches.find(({ query }) => query === 'paper wallet')).toEqual({
      query: 'paper wallet',
      searches: 1,
      unanswered: 0,
      opened: 1,
      results: 2,
    });
  });

  it.each([
    ['another site', view, { origin: 'https://evil.example' }, 403],
    ['an unknown article', { type: 'view', articleId: 'zzz' }, {}, 404],
    ['an unknown result', { type: 'open', query: 'x', slug: 'zzz' }, {}, 404],
    ['an unknown event', { type: 'buy' }, {}, 400],
    ['results below none', { type: 'search', query: 'x', results: -1 }, {}, 400],
  ])('refuses %s', async (_, body, headers, status) => {
    expect((await send(body, headers)).status).toBe(status);
  });
});

it('nothing of all this leaves an address, a browser or an id in the file', async () => {
  await vote({ body: yes, headers: { 'x-forwarded-for': '203.0.113.77' } });
  const kept = ['feedback.db', 'feedback.db-wal'].map((name) =>
    readFileSync(join(dir, name), 'latin1'),
  );
  for (const trace of [
    '203.0.113',
    '10.0.',
    '2001:db8',
    'Mozilla',
    'Chrome',
    'Linux x86',
    '4111',
  ]) {
    expect(kept.some((bytes) => bytes.includes(trace))).toBe(false);
  }
});

it('after the day no table holds a key of anybody', async () => {
  const keys = () => {
    const database = new DatabaseSync(join(dir, 'feedback.db'), { readOnly: true });
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const found = tables.filter(({ name }) =>
      database
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .some((row) => Object.values(row).some((value) => value instanceof Uint8Array)),
    );
    database.close();
    return found.map(({ name }) => name).sort();
  };
  expect(keys()).toEqual(['comments', 'marks', 'networks', 'salts', 'voters']);
  await (await feedbackStore()).purgeBefore('9999-01-01');
  expect(keys()).toEqual([]);
});
