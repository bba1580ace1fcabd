import { Client } from 'pg';
import { POST as postEvent } from '#app/api/events/route.ts';
import { POST as postVote } from '#app/api/feedback/route.ts';
import { now } from '#lib/clock.ts';
import { currentCounts, feedbackStore } from '#lib/feedback/read.ts';
import { reports } from '#lib/insights/read.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';
import { isPostgresHere, type RunningPostgres, startPostgres } from '#tests/support/postgres.ts';

/*
 * The site as it runs with DATABASE_URL: votes and events come in by HTTP, counts and reports are
 * read, on a real server. The store alone has its contract in `store.test.ts`.
 */

const SITE = 'http://localhost:3000';
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36';

let postgres: RunningPostgres;
let content: TestContent;
let databaseUrl: string;

function send(post: typeof postVote, body: unknown, host: number): Promise<Response> {
  const headers = {
    host: 'localhost:3000',
    origin: SITE,
    'user-agent': AGENT,
    'x-forwarded-for': `203.0.${host}.77`,
    'content-type': 'application/json',
  };
  return post(new Request(SITE, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function dump(): Promise<string> {
  const client = new Client(databaseUrl);
  await client.connect();
  const tables = await client.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'site' ORDER BY tablename",
  );
  const texts: string[] = [];
  for (const { tablename } of tables.rows) {
    const { rows } = await client.query(`SELECT * FROM ${client.escapeIdentifier(tablename)}`);
    texts.push(`${tablename} ${JSON.stringify(rows)}`);
  }
  await client.end();
  return texts.join('\n');
}

(isPostgresHere() ? describe : describe.skip)('the site on PostgreSQL', () => {
  beforeAll(async () => {
    postgres = await startPostgres();
    databaseUrl = await postgres.createSchema('site');
    const slug = { _type: 'slug', current: 'fees' };
    process.env.DATABASE_URL = databaseUrl;
    process.env.NEXT_PUBLIC_SITE_URL = SITE;
    content = await startTestContent([{ _id: 'fees', _type: 'faq', title: 'What it costs', slug }]);
  }, 60_000);
  afterAll(async () => {
    await (await feedbackStore()).close();
    await content.close();
    await postgres.stop();
  });

  it('takes fifty equal votes at once for one', async () => {
    const vote = () => send(postVote, { articleId: 'fees', vote: 'yes' }, 1);
    const answers = await Promise.all(Array.from({ length: 50 }, vote));
    const counted = answers.filter(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(50 - counted.length);
    expect(counted.length).toBeGreaterThanOrEqual(40);
    const said = await Promise.all(counted.map((answer) => answer.json()));
    expect(said).toEqual(counted.map(() => ({ helpful: 1 })));
    expect((await currentCounts()).get('fees')).toBe(1);
    expect((await dump()).match(/"voter":/g)).toHaveLength(1);
  });

  it('shows staff what readers said and did', async () => {
    for (const reader of [2, 3]) {
      const why = { reason: 'outdated', comment: 'It is 2 % now', query: 'fee' };
      await send(postVote, { articleId: 'fees', vote: 'no', ...why }, reader);
      await send(postEvent, { type: 'view', articleId: 'fees' }, reader);
      await send(postEvent, { type: 'search', query: 'gift cards', results: 0 }, reader);
      await send(postEvent, { type: 'open', query: 'fee', slug: 'fees', results: 3 }, reader);
    }
    const today = now().toISOString().slice(0, 10);
    const range = { from: today, to: today };
    expect((await reports.overview(range)).totals).toEqual({
      views: 2,
      searches: 4,
      zeroResults: 2,
      yes: 1,
      no: 2,
    });
    expect((await reports['write-next'](range)).groups).toMatchObject([
      { title: 'gift cards', zeroResults: 2 },
    ]);
    expect((await reports.comments()).comments).toMatchObject([
      { article: { title: 'What it costs' }, text: 'It is 2 % now', query: 'fee' },
      { article: { title: 'What it costs' }, text: 'It is 2 % now', query: 'fee' },
    ]);
  });

  it('keeps no address, no browser, and after the day no key', async () => {
    const kept = await dump();
    expect(kept).toContain('gift cards');
    for (const trace of ['203.0', 'Mozilla', 'Chrome', 'Linux']) expect(kept).not.toContain(trace);
    expect(kept).toMatch(/"type":"Buffer"/);
    await (await feedbackStore()).purgeBefore('9999-01-01');
    expect(await dump()).not.toMatch(/"type":"Buffer"/);
  });
});
