import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POST } from '#app/api/feedback/route.ts';
import { feedbackStore } from '#lib/feedback/read.ts';
import { publishHere } from '#tests/support/published.ts';

/*
 * Ten thousand requests as a site gets them in a bad hour: readers, the same readers again,
 * crawlers, scripts and pages of other sites. What is counted must be the readers, exactly.
 */

const SITE = 'http://localhost:3000';
const REQUESTS = 10_000;
const READERS = 2_000;
const CONCURRENCY = 20;
const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0',
];
const BOTS = [
  'Googlebot/2.1 (+http://www.google.com/bot.html)',
  'curl/8.5.0',
  'python-requests/2.32',
  '',
];

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-mixed-'));
  process.env.SIGNPOST_DATA_DIR = dir;
  process.env.NEXT_PUBLIC_SITE_URL = SITE;
  publishHere([{ _id: 'a', _type: 'faq', slug: { current: 'a' } }]);
});
afterAll(async () => {
  await (await feedbackStore()).close();
  rmSync(dir, { recursive: true, force: true });
});

/** Readers come from networks of three, each with another browser; every third IPv6. */
function headersOf(reader: number): Record<string, string> {
  const network = Math.floor(reader / 3);
  const host = 1 + (reader % 200);
  const address =
    network % 3 === 0
      ? `2001:db8:${network.toString(16)}:7::${host}`
      : `10.${network >> 8}.${network & 255}.${host}`;
  return {
    'x-forwarded-for': address,
    'user-agent': BROWSERS[reader % BROWSERS.length] ?? '',
    origin: SITE,
  };
}

function send(body: unknown, headers: Record<string, string>): Promise<Response> {
  return POST(
    new Request(`${SITE}/api/feedback`, {
      method: 'POST',
      headers: { host: 'localhost:3000', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
}

it('counts readers and nothing else, among ten thousand requests', async () => {
  const last = new Map<number, 'yes' | 'no'>();
  const statuses = new Map<number, number>();
  let random = 1;
  const below = (most: number) => {
    random = (random * 48_271) % 2_147_483_647;
    return random % most;
  };
  // Many at a time, as they come; two of one reader one after the other, so that one is the last.
  const underWay = new Map<number, Promise<void>>();
  for (let n = 0; n < REQUESTS; n += 1) {
    const kind = below(10);
    const reader = below(READERS);
    const vote = below(3) > 0 ? ('yes' as const) : ('no' as const);
    const headers = headersOf(reader);
    if (kind < 2) headers['user-agent'] = BOTS[n % BOTS.length] ?? '';
    else if (kind === 2) headers.origin = 'https://evil.example';
    else last.set(reader, vote);
    if (underWay.has(reader) || underWay.size >= CONCURRENCY) {
      await Promise.all(underWay.values());
      underWay.clear();
    }
    const answered = send({ articleId: 'a', vote }, headers).then(({ status }) => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    underWay.set(reader, answered);
  }
  await Promise.all(underWay.values());
  const yes = [...last.values()].filter((vote) => vote === 'yes').length;
  expect([...statuses.keys()].sort()).toEqual([200, 403]);
  expect(await (await feedbackStore()).votesByArticle({ from: '2000', to: '2100' })).toEqual([
    { articleId: 'a', yes, no: last.size - yes },
  ]);
});
