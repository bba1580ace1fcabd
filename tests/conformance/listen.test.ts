import { firstValueFrom } from 'rxjs';
import { createLake, type Mutation, type Role } from '#sanity/lake/index.ts';
import { EventReader, type StreamEvent } from '#tests/support/event-stream.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { until } from '#tests/support/until.ts';
import { openWire } from '#tests/support/wire.ts';

let lake: TestLake;
const readers: EventReader[] = [];

beforeEach(async () => {
  lake = await startTestLake();
});
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
  await lake.close();
});

type Options = {
  params?: Record<string, unknown>;
  role?: Role;
  lastEventId?: string;
  [option: string]: unknown;
};

async function listen(query: string, options: Options = {}, on: TestLake = lake) {
  const { params = {}, role = 'editor', lastEventId, ...rest } = options;
  const search = new URLSearchParams({ query });
  for (const [name, value] of Object.entries(params)) search.set(`$${name}`, JSON.stringify(value));
  for (const [name, value] of Object.entries(rest)) search.set(name, String(value));
  const response = await on.fetch(`/data/listen/production?${search}`, {
    role,
    headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
  });
  expect(response.status).toBe(200);
  const reader = new EventReader(response);
  readers.push(reader);
  return reader;
}

function commit(id: string, ...mutations: Mutation[]): void {
  lake.lake.store.commit({ mutations, transactionId: id, author: 'ada' });
}

const faq = (id: string, fields: object = {}): Mutation => ({
  createOrReplace: { _id: id, _type: 'faq', ...fields },
});

const brief = ({ id, data }: StreamEvent) => [
  id,
  data.transition,
  data.previousRev,
  `${data.transactionCurrentEvent}/${data.transactionTotalEvents}`,
];

const transitions: {
  name: string;
  query: string;
  params?: Record<string, unknown>;
  role?: Role;
  events: unknown[][];
}[] = [
  {
    name: 'everything',
    query: '*',
    events: [
      ['t1#a', 'appear', undefined, '1/2'],
      ['t1#drafts.a', 'appear', undefined, '2/2'],
      ['t2#a', 'update', 't1', '1/2'],
      ['t2#b', 'appear', undefined, '2/2'],
      ['t3#a', 'disappear', 't2', '1/2'],
      ['t3#drafts.a', 'disappear', 't1', '2/2'],
    ],
  },
  {
    name: 'documents by id',
    query: '*[_id in $ids]',
    params: { ids: ['a', 'drafts.a'] },
    events: [
      ['t1#a', 'appear', undefined, '1/2'],
      ['t1#drafts.a', 'appear', undefined, '2/2'],
      ['t2#a', 'update', 't1', '1/1'],
      ['t3#a', 'disappear', 't2', '1/2'],
      ['t3#drafts.a', 'disappear', 't1', '2/2'],
    ],
  },
  {
    name: 'documents by type, whatever is projected of them',
    query: '*[_type == "topic"]{title}[0..5]',
    events: [['t2#b', 'appear', undefined, '1/1']],
  },
  {
    name: 'documents by a field: they come and go',
    query: '*[_type == "faq" && open == true] | order(title) {title}',
    events: [
      ['t1#a', 'appear', undefined, '1/1'],
      ['t2#a', 'disappear', 't1', '1/1'],
    ],
  },
  {
    name: 'documents by what they refer to',
    query: '*[references($id)]',
    params: { id: 'topic-1' },
    events: [
      ['t1#a', 'appear', undefined, '1/1'],
      ['t2#a', 'disappear', 't1', '1/1'],
    ],
  },
  {
    name: 'documents by a field of what they refer to',
    query: '*[topic->title == "Fees"]',
    events: [
      ['t1#a', 'appear', undefined, '1/1'],
      ['t2#a', 'disappear', 't1', '1/1'],
    ],
  },
  {
    name: 'published documents alone, for somebody without an account',
    query: '*',
    role: 'anonymous',
    events: [
      ['t1#a', 'appear', undefined, '1/1'],
      ['t2#a', 'update', 't1', '1/2'],
      ['t2#b', 'appear', undefined, '2/2'],
      ['t3#a', 'disappear', 't2', '1/1'],
    ],
  },
];

it.each(transitions)('tells of $name', async ({ query, params, role, events }) => {
  lake.seed([{ create: { _id: 'topic-1', _type: 'section', title: 'Fees' } }]);
  const live = await listen(query, { params, role });
  expect(await live.next()).toMatchObject({ event: 'welcome' });
  const start = lake.lake.store.transactions.listAfter(0, 1)[0]?.id ?? '';
  commit('t1', faq('a', { open: true, topic: { _ref: 'topic-1' } }), faq('drafts.a'));
  commit('t2', faq('a', { open: false }), { create: { _id: 'b', _type: 'topic' } });
  commit('t3', { delete: { id: 'a' } }, { delete: { id: 'drafts.a' } });
  expect((await live.take(events.length)).map(brief)).toEqual(events);

  // Whoever comes later and says where they were gets the same, from the log.
  const late = await listen(query, { params, role, lastEventId: start });
  expect(await late.next()).toMatchObject({ event: 'welcome' });
  expect((await late.take(events.length)).map(brief)).toEqual(events);
});

it('says everything that was asked for about a change, and nothing else', async () => {
  commit('t1', faq('a', { title: 'One' }));
  const rich = await listen('*[_id == "a"]', {
    includeResult: true,
    includePreviousRevision: true,
    effectFormat: 'mendoza',
    visibility: 'transaction',
  });
  const poor = await listen('*[_id == "a"]', { includeMutations: false });
  await Promise.all([rich.next(), poor.next()]);
  commit('t2', { patch: { id: 'a', set: { title: 'Two' } } });
  const [event] = await rich.take(1);
  const [other] = await poor.take(1);
  expect(event?.data).toEqual({
    eventId: 't2#a',
    documentId: 'a',
    transactionId: 't2',
    transition: 'update',
    identity: 'ada',
    previousRev: 't1',
    resultRev: 't2',
    timestamp: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
    visibility: 'transaction',
    transactionTotalEvents: 1,
    transactionCurrentEvent: 1,
    messageDispatchedAt: expect.stringMatching(/^\d{4}-/),
    mutations: [{ patch: { id: 'a', set: { title: 'Two' } } }],
    effects: { apply: expect.any(Array), revert: expect.any(Array) },
    result: expect.objectContaining({ _rev: 't2', title: 'Two' }),
    previous: expect.objectContaining({ _rev: 't1', title: 'One' }),
  });
  expect(Object.keys(other?.data ?? {})).not.toEqual(
    expect.arrayContaining(['mutations', 'effects', 'result', 'previous']),
  );
});

it('tells even of a change that changed nothing, as editors wait for it', async () => {
  commit('t1', faq('drafts.a'));
  const reader = await listen('*[_id in ["drafts.a"]]');
  await reader.next();
  commit('t2', { patch: { id: 'drafts.a', unset: ['_empty_action_guard_pseudo_field_'] } });
  expect((await reader.take(1)).map(brief)).toEqual([['t2#drafts.a', 'update', 't1', '1/1']]);
});

it('sends a long event to each listener as it asked for it', async () => {
  const long = 'ö'.repeat(100_000);
  const open = [
    await listen('*', { includeResult: true, includeMutations: false }),
    await listen('*[_type == "faq"]', { includeResult: true, includeMutations: false }),
    await listen('*', { includeResult: true, includeMutations: false, role: 'anonymous' }),
    await listen('*[_id == "a"]', { includeResult: true, includeMutations: false }),
    await listen('*', { includeMutations: true }),
  ];
  await Promise.all(open.map((reader) => reader.next()));
  commit('t1', faq('a', { text: long }), faq('b', { text: 'short' }));
  const told = await Promise.all(open.map((reader) => reader.take(1)));
  expect(
    told.map(([event]) => [
      event?.id,
      event?.data.identity,
      event?.data.transactionTotalEvents,
      JSON.stringify(event?.data.result ?? null).includes(long),
      event?.data.mutations !== undefined,
    ]),
  ).toEqual([
    ['t1#a', 'ada', 2, true, false],
    ['t1#a', 'ada', 2, true, false],
    ['t1#a', '', 2, true, false],
    ['t1#a', 'ada', 1, true, false],
    ['t1#a', 'ada', 2, false, true],
  ]);
});

it('hides from anonymous listeners who wrote, and what they may not see', async () => {
  const reader = await listen('*', { role: 'anonymous', includeResult: true });
  await reader.next();
  commit('t1', faq('drafts.a', { title: 'Secret' }), faq('a'), faq('secret.b'));
  const [event] = await reader.take(1);
  expect(event?.data).toMatchObject({ documentId: 'a', identity: '', transactionTotalEvents: 1 });
});

const resumes: { name: string; lastEventId: string; greeting: string; replayed: string[] }[] = [
  {
    name: 'after a transaction',
    lastEventId: 't1',
    greeting: 'welcomeback',
    replayed: ['t2#a', 't2#b', 't3#b'],
  },
  {
    name: 'after the last event of a transaction',
    lastEventId: 't2#b',
    greeting: 'welcomeback',
    replayed: ['t3#b'],
  },
  { name: 'up to date', lastEventId: 't3#b', greeting: 'welcomeback', replayed: [] },
  { name: 'in the middle of a transaction', lastEventId: 't2#a', greeting: 'reset', replayed: [] },
  { name: 'after an unknown transaction', lastEventId: 'lost#a', greeting: 'reset', replayed: [] },
  { name: 'after nonsense', lastEventId: '%%%', greeting: 'reset', replayed: [] },
];

it.each(resumes)('resumes $name with $greeting', async ({ lastEventId, greeting, replayed }) => {
  commit('t1', faq('a'));
  commit('t2', faq('a'), faq('b'));
  commit('t3', faq('b'));
  const reader = await listen('*', { enableResume: true, lastEventId });
  expect(await reader.next()).toMatchObject({ event: greeting });
  commit('t4', faq('c'));
  const events = await reader.take(replayed.length + 1);
  expect(events.map(({ id }) => id)).toEqual([...replayed, 't4#c']);
});

it('begins anew rather than replay thousands of transactions', async () => {
  commit('first', faq('a'));
  for (let i = 0; i < 2001; i += 1) commit(`t${i}`, faq('a'));
  const reader = await listen('*', { enableResume: true, lastEventId: 'first#a' });
  expect(await reader.next()).toMatchObject({ event: 'reset', id: 't2000' });
});

it('gives even a listener that was told nothing a place to go on from', async () => {
  commit('t1', faq('a'));
  const reader = await listen('*[_type == "nothing"]', { enableResume: true });
  expect(await reader.next()).toMatchObject({ event: 'welcome', id: 't1' });
});

it.each([
  ['no query', ''],
  ['a query that cannot be read', '*[_type =='],
  ['a query without documents', '1 + 1'],
  ['a parameter that is missing', '*[_type == $type]'],
  ['a search for words', '*[@ match text::query("a")]'],
])('refuses %s with an event', async (_, query) => {
  const response = await lake.fetch(`/data/listen/production?${new URLSearchParams({ query })}`, {
    role: 'editor',
  });
  expect(response.headers.get('content-type')).toMatch('text/event-stream');
  const text = await response.text();
  expect(text).toMatch(/^event: channelError\ndata: \{"message":".+"/);
  expect(text).toContain('"type":"queryParseError"');
});

it('lets the client name what is wrong with a query', async () => {
  const listening = lake.client('editor').listen('*[_type ==');
  await expect(firstValueFrom(listening)).rejects.toThrow(/query parse error/i);
});

describe('a filter that compares', () => {
  const seen = async (query: string, role: Role = 'editor') => {
    const reader = await listen(query, { role });
    await reader.next();
    commit('t1', faq('a', { title: 'one', note: 'x' }));
    commit('t2', { patch: { id: 'a', set: { note: 'y' } } });
    commit('t3', { patch: { id: 'a', set: { title: 'two' } } });
    commit('t4', faq('drafts.a', { title: 'draft' }));
    commit('t5', { delete: { id: 'a' } });
    commit('t6', { create: { _id: 'last', _type: 'faq', title: 'last' } });
    const told: string[] = [];
    while (!told.some((one) => one.startsWith('t6'))) {
      const event = await reader.next();
      told.push(`${event?.id} ${event?.data.transition}`);
    }
    return told.filter((one) => !one.startsWith('t6'));
  };

  it.each<[string, string[]]>([
    [
      '*[delta::changedAny(title)]',
      ['t1#a appear', 't3#a update', 't4#drafts.a appear', 't5#a disappear'],
    ],
    [
      '*[_type == "faq"][delta::changedAny((title, note))]{title}',
      ['t1#a appear', 't2#a update', 't3#a update', 't4#drafts.a appear', 't5#a disappear'],
    ],
    [
      '*[_id == "a" && delta::operation() == "update" || _id == "last"]',
      ['t2#a update', 't3#a update'],
    ],
    ['*[before().title == "one" && after().title == "two" || _id == "last"]', ['t3#a update']],
  ])('%s', async (query, expected) => {
    expect(await seen(query)).toEqual(expected);
  });

  it('tells anonymous listeners nothing of drafts', async () => {
    expect(await seen('*[delta::changedAny(title)]', 'anonymous')).toEqual([
      't1#a appear',
      't3#a update',
      't5#a disappear',
    ]);
  });
});

it('refuses filters of anonymous listeners that would hold everybody up', async () => {
  const list = JSON.stringify(Array.from({ length: 60 }, (_, i) => i));
  const query = `*[count(${list}[@ in ${list}]) > 1]`;
  const address = `/data/listen/production?${new URLSearchParams({ query })}`;
  expect(await (await lake.fetch(address)).text()).toMatch(/^event: channelError.*too complex/s);
});

it('limits how many may listen', async () => {
  await lake.close();
  lake = await startTestLake({ streams: { maxStreams: 2 } });
  const first = await listen('*');
  await listen('*');
  const third = await lake.fetch('/data/listen/production?query=*', { role: 'editor' });
  expect(third.status).toBe(429);
  await first.close();
  expect(await (await listen('*')).next()).toMatchObject({ event: 'welcome' });
});

it('leaves half of the places to those who have an account', async () => {
  await lake.close();
  lake = await startTestLake({ streams: { maxStreams: 4 } });
  await listen('*', { role: 'anonymous' });
  await listen('*', { role: 'anonymous' });
  expect((await lake.fetch('/data/listen/production?query=*')).status).toBe(429);
  expect(await (await listen('*')).next()).toMatchObject({ event: 'welcome' });
});

it('keeps places for the site and other networks, however many listen from one', async () => {
  await lake.close();
  lake = await startTestLake({ streams: { maxStreams: 16, maxOfNetwork: 3 } });
  const ask = async (address?: string) => {
    const headers: Record<string, string> =
      address === undefined ? {} : { 'x-lake-visitor': '1', 'x-forwarded-for': address };
    const response = await lake.fetch('/data/listen/production?query=*', { headers });
    if (response.status === 200) readers.push(new EventReader(response));
    return [response.status, response.headers.get('retry-after')];
  };
  const [taken, full] = [
    [200, null],
    [429, '10'],
  ];
  for (let i = 0; i < 3; i += 1) expect(await ask(`203.0.113.${i}`)).toEqual(taken);
  expect(await ask('203.0.113.9')).toEqual(full);
  expect(await ask('198.51.100.1')).toEqual(taken);
  expect(await ask('192.0.2.1')).toEqual(full);
  for (let i = 0; i < 4; i += 1) expect(await ask()).toEqual(taken);
  expect(await ask()).toEqual(full);
  expect(await (await listen('*')).next()).toMatchObject({ event: 'welcome' });
});

it('lets a reader go that takes nothing, and tells it everything when it comes back', async () => {
  await lake.close();
  lake = await startTestLake({ streams: { heartbeatMs: 20, maxStallMs: 50 } });
  const response = await lake.fetch('/data/listen/production?query=*', { role: 'editor' });
  const big = 'x'.repeat(40_000);
  for (let i = 0; i < 20; i += 1) commit(`t${i}`, faq(`a${i}`, { big }));
  const { streams } = lake.lake.services;
  await until('the reader to be let go', () => streams.count === 0);
  const reader = new EventReader(response);
  readers.push(reader);
  const seen: string[] = [];
  for (let event = await reader.next(); event !== null; event = await reader.next()) {
    if (event.event === 'mutation') seen.push(event.id ?? '');
  }
  expect(seen.length).toBeLessThan(20);
  const again = await listen('*', { enableResume: true, lastEventId: seen.at(-1) ?? '' });
  expect(await again.next()).toMatchObject({ event: 'welcomeback' });
  const rest = await again.take(20 - seen.length);
  expect([...seen, ...rest.map(({ id }) => id)]).toEqual(
    Array.from({ length: 20 }, (_, i) => `t${i}#a${i}`),
  );
});

it('ends the stream of somebody whose rights ended', async () => {
  await lake.close();
  lake = await startTestLake({ streams: { heartbeatMs: 20 } });
  const reader = await listen('*');
  await reader.next();
  lake.lake.services.authenticate = () => ({ id: '', role: 'anonymous' });
  expect(await reader.next()).toBeNull();
});

it('sees what another process writes into the same lake', async () => {
  const other = createLake({ projectId: 'signpost', dir: lake.dir, tokens: [] });
  const reader = await listen('*');
  await reader.next();
  other.store.commit({ mutations: [faq('a')], transactionId: 'there', author: 'b' });
  commit('here', faq('b'));
  expect((await reader.take(2)).map(({ id }) => id)).toEqual(['there#a', 'here#b']);
  await other.close();
});

it('serves the official client: 1,000 transactions, 50 broken connections, no gap', async () => {
  await lake.close();
  lake = await startTestLake({ streams: { retryMs: 10 } });
  const wire = await openWire(lake.url);
  const client = lake.client('editor', { apiHost: wire.url });
  const seen: string[] = [];
  const greetings: string[] = [];
  const listening = client
    .listen(
      '*[_type == "faq"]',
      {},
      {
        enableResume: true,
        includeResult: false,
        events: ['welcome', 'welcomeback', 'reset', 'mutation'],
      },
    )
    .subscribe((event) => {
      if (event.type === 'mutation') seen.push(event.transactionId);
      else greetings.push(event.type);
    });
  await until('the listener to be welcome', () => greetings.length === 1);
  for (let i = 0; i < 1000; i += 1) {
    commit(`t${i}`, faq(`a${i % 7}`, { i }));
    if (i % 20 === 10) {
      const former = greetings.length;
      wire.cut();
      commit(`u${i}`, faq('missed'));
      await until('the listener to come back', () => greetings.length > former);
    }
  }
  await until('the last transaction', () => seen.includes('t999'));
  listening.unsubscribe();
  wire.close();
  expect(greetings).toEqual(['welcome', ...Array.from({ length: 50 }, () => 'welcomeback')]);
  const written = lake.lake.store.transactions.listAfter(0, 2000).map(({ id }) => id);
  expect([...new Set(seen)]).toEqual(written);
  expect(written).toHaveLength(1050);
});
