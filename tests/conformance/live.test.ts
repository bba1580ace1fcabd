import { once } from 'node:events';
import type { LiveEvent } from '@sanity/client';
import WebSocket from 'ws';
import type { Mutation, Role } from '#sanity/lake/index.ts';
import { createStreamFetch } from '#sanity/studio/transport/stream-fetch.ts';
import { EventReader } from '#tests/support/event-stream.ts';
import { startTestLake, type TestLake, TOKENS } from '#tests/support/lake.ts';
import { until } from '#tests/support/until.ts';
import { openWire, type Wire } from '#tests/support/wire.ts';

let lake: TestLake;
const readers: EventReader[] = [];

beforeEach(async () => {
  lake = await startTestLake();
});
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
  await lake.close();
});

async function follow(options: { drafts?: boolean; role?: Role; lastEventId?: string } = {}) {
  const { drafts = false, role = 'anonymous', lastEventId } = options;
  const response = await lake.fetch(
    `/data/live/events/production${drafts ? '?includeDrafts=true' : ''}`,
    { role, headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId } },
  );
  const reader = new EventReader(response);
  readers.push(reader);
  return reader;
}

function commit(id: string, ...mutations: Mutation[]): void {
  lake.lake.store.commit({ mutations, transactionId: id, author: 'ada' });
}

const put = (id: string, type = 'faq', fields: object = {}): Mutation => ({
  createOrReplace: { _id: id, _type: type, ...fields },
});

it('names what changed, and only what the reader may know of', async () => {
  const published = await follow();
  const drafts = await follow({ drafts: true, role: 'viewer' });
  expect(await published.next()).toMatchObject({ event: 'welcome', data: {} });
  expect(await drafts.next()).toMatchObject({ event: 'welcome' });
  commit('t1', put('drafts.a'));
  commit('t2', put('a'), put('b', 'topic'), { delete: { id: 'drafts.a' } });
  expect(await drafts.next()).toEqual({
    event: 'message',
    id: 't1',
    data: { tags: ['s1:any', 's1:id.a', 's1:faq'] },
  });
  expect(await published.next()).toEqual({
    event: 'message',
    id: 't2',
    data: { tags: ['s1:any', 's1:id.a', 's1:faq', 's1:id.b', 's1:topic'] },
  });
});

it.each([
  ['goes on where it broke', 't1', 'welcome', ['t2', 't3', 't4']],
  ['is up to date', 't3', 'welcome', ['t4']],
  ['cannot be continued', 'gone', 'restart', ['t4']],
])('a stream that %s', async (_, lastEventId, greeting, ids) => {
  for (const id of ['t1', 't2', 't3']) commit(id, put('a'));
  const reader = await follow({ lastEventId });
  expect(await reader.next()).toMatchObject({
    event: greeting,
    id: greeting === 'restart' ? 't3' : lastEventId,
  });
  commit('t4', put('a'));
  expect((await reader.take(ids.length)).map(({ id }) => id)).toEqual(ids);
});

it('shows drafts to those who may read them alone', async () => {
  const path = '/data/live/events/production?includeDrafts=true';
  expect((await lake.fetch(path)).status).toBe(401);
});

it('says goodbye before the lake closes', async () => {
  const reader = await follow();
  await reader.next();
  void lake.lake.endStreams();
  expect(await reader.next()).toMatchObject({
    event: 'goaway',
    data: { reason: expect.any(String) },
  });
  expect(await reader.next()).toBeNull();
});

const touched: { query: string; params?: Record<string, unknown>; by: Mutation; is: boolean }[] = [
  { query: '*[_type == "faq"]', by: put('x', 'faq'), is: true },
  { query: '*[_type == "faq"]', by: put('x', 'topic'), is: false },
  { query: '*[_type in ["faq", "topic"]]', by: put('x', 'topic'), is: true },
  { query: '*[_id == "a"][0]', by: put('a'), is: true },
  { query: '*[_id == "a"][0]', by: put('b'), is: false },
  { query: '*[_id in $ids]', params: { ids: ['a', 'b'] }, by: put('b'), is: true },
  { query: '*[_type == "faq"]{topic->}', by: put('t', 'topic'), is: true },
  { query: 'count(*)', by: put('x', 'anything'), is: true },
  { query: '*[_type == "faq"]{"n": count(*[_type == "topic"])}', by: put('t', 'topic'), is: true },
];

it.each(touched)('$query depends on $by: $is', async ({ query, params = {}, by, is }) => {
  const client = lake.client('viewer');
  const answer = await client.fetch(query, params, { filterResponse: false });
  const reader = await follow();
  await reader.next();
  commit('t1', by);
  const message = await reader.next();
  const tags = message?.data.tags;
  expect(answer.syncTags?.some((tag) => Array.isArray(tags) && tags.includes(tag))).toBe(is);
});

it('serves the official client', async () => {
  const events: LiveEvent[] = [];
  await new Promise<void>((resolve, reject) => {
    const subscription = lake
      .client('viewer')
      .live.events({ includeDrafts: true })
      .subscribe({
        next(event) {
          events.push(event);
          if (event.type === 'welcome') commit('t1', put('drafts.a'));
          if (event.type !== 'message') return;
          subscription.unsubscribe();
          resolve();
        },
        error: reject,
      });
  });
  expect(events).toMatchObject([
    { type: 'welcome' },
    { type: 'message', id: 't1', tags: expect.arrayContaining(['s1:faq']) },
  ]);
});

describe('all streams of a browser tab over one connection', () => {
  let wire: Wire;
  beforeEach(async () => {
    await lake.close();
    lake = await startTestLake({ streams: { retryMs: 10 } });
    wire = await openWire(lake.url);
  });
  afterEach(() => wire.close());

  /** A client as the Studio makes it, and what it is told. */
  function listen(resolveFetch: ReturnType<typeof createStreamFetch>, id: string) {
    const seen: string[] = [];
    const told = { seen, greetings: [] as string[], stop: () => {} };
    const subscription = lake
      .client('editor', { resolveFetch, apiHost: wire.url })
      .listen(
        '*[_id == $id]',
        { id },
        {
          enableResume: true,
          events: ['welcome', 'welcomeback', 'reset', 'mutation'],
        },
      )
      .subscribe((event) => {
        if (event.type === 'mutation') seen.push(event.transactionId);
        else told.greetings.push(event.type);
      });
    told.stop = () => subscription.unsubscribe();
    return told;
  }

  it('opens one socket for ten listeners, and closes what nobody reads', async () => {
    const resolveFetch = createStreamFetch();
    const told = Array.from({ length: 10 }, (_, i) => listen(resolveFetch, `a${i}`));
    await until('welcomes', () => told.every(({ greetings }) => greetings.length === 1));
    expect(wire.count()).toBe(1);
    for (let i = 0; i < 10; i += 1) commit(`t${i}`, put(`a${i}`));
    await until('events', () => told.every(({ seen }) => seen.length === 1));
    expect(told.map(({ seen }) => seen)).toEqual(Array.from({ length: 10 }, (_, i) => [`t${i}`]));
    for (const { stop } of told) stop();
    await until('the end of all streams', () => lake.lake.services.streams.count === 0);
  });

  it('goes on after the connection broke, without a gap', async () => {
    const resolveFetch = createStreamFetch();
    const told = listen(resolveFetch, 'a');
    await until('the welcome', () => told.greetings.length === 1);
    const expected: string[] = [];
    for (let i = 0; i < 20; i += 1) {
      wire.cut();
      commit(`t${i}`, put('a', 'faq', { i }));
      expected.push(`t${i}`);
      await until('the welcome back', () => told.greetings.length > i + 1);
    }
    await until('all events', () => told.seen.length >= 20);
    told.stop();
    expect([...new Set(told.seen)]).toEqual(expected);
  });

  it('asks with the rights of the caller, and hands refusals on', async () => {
    const resolveFetch = createStreamFetch();
    const denied = await resolveFetch()(
      `${lake.url}/v2025-02-19/data/live/events/production?includeDrafts=true`,
    );
    expect(denied.status).toBe(401);
    const wrong = await resolveFetch()(
      `${lake.url}/v2025-02-19/data/listen/production?query=nonsense(`,
    );
    expect(wrong.status).toBe(200);
    expect(await wrong.text()).toContain('event: channelError');
    const fine = await resolveFetch()(
      `${lake.url}/v2025-02-19/data/live/events/production?includeDrafts=true`,
      {
        headers: { authorization: `Bearer ${TOKENS.viewer}` },
      },
    );
    expect(fine.status).toBe(200);
    await fine.body?.cancel();
  });

  it('leaves every other request to fetch', async () => {
    const asked: string[] = [];
    const resolveFetch = createStreamFetch(async (input) => {
      asked.push(String(input));
      return Response.json({ result: 1 });
    });
    const client = lake.client('viewer', { resolveFetch });
    expect(await client.fetch('1')).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['a path that is no stream', { op: 'sub', id: 1, path: '/v1/users/me' }, 400],
    ['another lake', { op: 'sub', id: 1, path: 'http://elsewhere/v1/data/listen/x' }, 400],
    [
      'a dataset that is not there',
      { op: 'sub', id: 1, path: '/v1/data/listen/other?query=*' },
      404,
    ],
  ])('refuses %s', async (_, message, status) => {
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/lake/v1/mux`);
    await once(socket, 'open');
    socket.send(JSON.stringify(message));
    const [data] = await once(socket, 'message');
    expect(JSON.parse(String(data))).toMatchObject({ id: 1, status });
    socket.close();
  });

  it('lets go of a client that does not speak the protocol', async () => {
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/mux`);
    await once(socket, 'open');
    socket.send('hello');
    const [code] = await once(socket, 'close');
    expect(code).toBe(1003);
  });
});

describe('presence', () => {
  /** What a connection is told, and how it asks. */
  async function join(role: 'editor' | 'viewer' | null) {
    const headers = role === null ? {} : { authorization: `Bearer ${TOKENS[role]}` };
    const url = `${lake.url.replace('http', 'ws')}/v2022-06-30/socket/production?tag=sanity.studio`;
    const socket = new WebSocket(url, { headers });
    const told: unknown[] = [];
    const replies = new Map<string, (reply: unknown) => void>();
    socket.on('message', (data) => {
      const text = String(data);
      if (text === '♥') return;
      const message = JSON.parse(text);
      if (message.id === undefined) told.push(message.params.result);
      else replies.get(message.id)?.(message.result ?? message.error);
    });
    await once(socket, 'open');
    let next = 0;
    const ask = (method: string, params: object = {}) => {
      next += 1;
      const id = `r${next}`;
      return new Promise((resolve) => {
        replies.set(id, resolve);
        socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      });
    };
    return { ask, told, socket };
  }

  it('tells editors where the others are, and when they have gone', async () => {
    const [eve, vic] = [await join('editor'), await join('viewer')];
    expect(await eve.ask('presence_subscribe')).toEqual(expect.any(String));
    await vic.ask('presence_subscribe');
    await vic.ask('presence_rollcall', { session: 's2' });
    await vic.ask('presence_announce', {
      data: { sessionId: 's2', locations: [{ path: ['title'] }] },
    });
    await eve.ask('presence_announce', { data: { sessionId: 's1', locations: [] } });
    expect(eve.told).toEqual([
      { type: 'rollCall', i: 'test-viewer', session: 's2' },
      { type: 'state', i: 'test-viewer', m: { sessionId: 's2', locations: [{ path: ['title'] }] } },
    ]);
    await vic.ask('presence_rollcall', { session: 's2' });
    expect(vic.told).toEqual([
      { type: 'state', i: 'test-editor', m: { sessionId: 's1', locations: [] } },
    ]);
    vic.socket.terminate();
    await once(vic.socket, 'close');
    while (eve.told.length < 4) await eve.ask('presence_rollcall', { session: 's1' });
    expect(eve.told.at(-1)).toEqual({ type: 'disconnect', i: 'test-viewer', m: { session: 's2' } });
    eve.socket.close();
  });

  it('takes nobody in who is not signed in, and takes a token later', async () => {
    const guest = await join(null);
    expect(await guest.ask('presence_subscribe')).toMatchObject({ code: 4001 });
    await guest.ask('authorization', { authorization: `Bearer ${TOKENS.viewer}` });
    expect(await guest.ask('presence_subscribe')).toEqual(expect.any(String));
    expect(await guest.ask('presence_nonsense')).toMatchObject({ code: -32601 });
    guest.socket.close();
  });

  it.each([
    ['anonymous', null, 'authorization', { authorization: 'a\nb' }],
    ['anonymous', null, 'authorization', { authorization: 'ключ' }],
    ['a viewer', 'viewer', { toString: 1, valueOf: 1 }, {}],
    ['a viewer', 'viewer', 'presence_disconnect', { session: { toString: 1, valueOf: 1 } }],
  ] as const)('parts with %s who sends what it cannot take, and goes on', async (...call) => {
    const [, role, method, params] = call;
    const { socket } = await join(role);
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: 'r0', method, params }));
    expect(await once(socket, 'close')).toEqual([1003, expect.anything()]);
    const other = await join('viewer');
    expect(await other.ask('presence_subscribe')).toEqual(expect.any(String));
    other.socket.close();
  });
});
