import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POST as postEvent } from '#app/api/events/route.ts';
import { POST as postVote } from '#app/api/feedback/route.ts';
import { answerEvent } from '#lib/feedback/answer-event.ts';
import { answerVote } from '#lib/feedback/answer-vote.ts';
import { feedbackStore } from '#lib/feedback/read.ts';
import { createFastRoutes } from '#lib/server/fast-routes.ts';
import { createSiteServer } from '#lib/server/server.ts';
import { publishHere } from '#tests/support/published.ts';

/* Our own server and the routes of Next answer the same, whatever is sent. */

const SITE = 'http://localhost:3000';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36';
const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

let dir: string;
let server: Server;
let own: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-both-'));
  process.env.SIGNPOST_DATA_DIR = dir;
  process.env.NEXT_PUBLIC_SITE_URL = SITE;
  publishHere([{ _id: 'a', _type: 'faq', slug: { current: 'a' } }]);
  server = createSiteServer({
    lakePort: undefined,
    fastRoute: createFastRoutes({ '/api/feedback': answerVote, '/api/events': answerEvent }),
    handle: async (_, outgoing) => {
      outgoing.writeHead(599).end();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await (await feedbackStore()).close();
  rmSync(dir, { recursive: true, force: true });
});

let networks = 0;
type Sent = { path?: string; body: string; headers?: Record<string, string> };

async function askBoth({ path = '/api/feedback', body, headers = {} }: Sent) {
  const seen = [];
  for (const isOwn of [true, false]) {
    networks += 1;
    const init = {
      method: 'POST',
      body,
      redirect: 'manual' as const,
      headers: {
        origin: SITE,
        'user-agent': BROWSER,
        'x-forwarded-for': `10.9.${networks}.7`,
        ...JSON_TYPE,
        ...headers,
      },
    };
    const route = path === '/api/feedback' ? postVote : postEvent;
    const answer = isOwn
      ? await fetch(`${own}${path}`, init)
      : await route(new Request(`${SITE}${path}`, init));
    seen.push({
      status: answer.status,
      type: answer.headers.get('content-type'),
      cache: answer.headers.get('cache-control'),
      location: answer.headers.get('location'),
      // Two readers vote one after the other.
      body: (await answer.text()).replace(/"helpful":\d+/, '"helpful":n'),
    });
  }
  return seen;
}

const vote = JSON.stringify({ articleId: 'a', vote: 'yes' });
const view = JSON.stringify({ type: 'view', articleId: 'a' });

it.each<[string, number, Sent]>([
  ['a vote', 200, { body: vote }],
  ['a form', 303, { body: 'articleId=a&vote=no&reason=&comment=Why%3F', headers: FORM_TYPE }],
  ['a form for an unknown article', 404, { body: 'articleId=b&vote=no', headers: FORM_TYPE }],
  ['letters of four bytes', 200, { body: vote.replace('}', ',"comment":"字 😀"}') }],
  ['half a letter', 400, { body: vote.replace('}', ',"comment":"\\ud83d"}') }],
  ['no JSON', 400, { body: '{"articleId"' }],
  ['nothing', 400, { body: '' }],
  ['another type', 400, { body: vote, headers: { 'content-type': 'text/html' } }],
  ['another site', 403, { body: vote, headers: { origin: 'https://evil.example' } }],
  ['a frame of another site', 403, { body: vote, headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a bot', 200, { body: vote, headers: { 'user-agent': 'Googlebot/2.1' } }],
  [
    'a bot that gives a reason',
    403,
    {
      body: vote.replace('yes"', 'no","reason":"unclear"'),
      headers: { 'user-agent': 'Googlebot/2.1' },
    },
  ],
  ['more than a vote holds', 413, { body: vote.replace('}', `,"more":"${'x'.repeat(17_000)}"}`) }],
  ['a view', 204, { path: '/api/events', body: view }],
  [
    'a view of a reader who is not counted',
    204,
    { path: '/api/events', body: view, headers: { dnt: '1' } },
  ],
  ['no event', 400, { path: '/api/events', body: vote }],
  ['a large event', 413, { path: '/api/events', body: 'x'.repeat(9_000) }],
  ['a view on another site', 403, { path: '/api/events', body: view, headers: { origin: 'null' } }],
])('%s is answered with %i by both', async (_, status, sent) => {
  const [ours, nexts] = await askBoth(sent);
  expect(ours?.status).toBe(status);
  expect(ours).toEqual(nexts);
});
