import type { ServerResponse } from 'node:http';
import { Unavailable } from '#lib/errors.ts';
import { contentState } from '#sanity/client/content-state.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { fetchFresh } from '#sanity/client/fetch-fresh.ts';
import { fetchSlices } from '#sanity/client/fetch-slices.ts';
import { duringVisit } from '#sanity/client/visit.ts';
import { type StubCms, startStubCms } from '#tests/support/stub-cms.ts';

let cms: StubCms;

beforeAll(async () => {
  cms = await startStubCms();
  process.env.LAKE_PORT = String(cms.port);
});
beforeEach(() => {
  globalThis.signpostContent = undefined;
});
afterAll(() => cms.close());

const json = (body: string) => (_: unknown, response: ServerResponse) => {
  response.setHeader('content-type', 'application/json');
  response.end(body);
};

/** A CMS that gives this answer and has so many documents. */
const answers = (answer: unknown, documents = 10) =>
  cms.answer(json(JSON.stringify({ result: { answer, documents } })));

const TAGS = ['article:a'];
const ask = () => fetchContent({ query: '*[0]', params: { slug: 'a' }, tags: TAGS });
const change = (tags = TAGS) => contentState().copies.drop(tags);

/** Every way in which a CMS may say something that is no answer. */
const FAILURES: [string, (response: ServerResponse) => void][] = [
  ['an error of the server', (response) => response.writeHead(500).end('{}')],
  ['a refusal', (response) => response.writeHead(401).end('{"error":"x"}')],
  ['too many requests', (response) => response.writeHead(429).end()],
  [
    'a page of HTML',
    (response) => response.setHeader('content-type', 'text/html').end('<p>Sign in'),
  ],
  ['half an answer', (response) => response.end('{"result": [1,')],
  ['an answer without result', (response) => response.end('{"ms": 1}')],
  ['null', (response) => response.end('null')],
  ['nothing for everything', (response) => response.end('{"result":null}')],
  ['an empty list for everything', (response) => response.end('{"result":[]}')],
  ['an empty object for everything', (response) => response.end('{"result":{}}')],
  ['no answer', (response) => response.end()],
  ['a broken line', (response) => response.destroy()],
  [
    'a line that breaks midway',
    (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"result"', () => response.destroy());
    },
  ],
];

const failWith = (respond: (response: ServerResponse) => void) =>
  cms.answer((_, response) => {
    if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json');
    respond(response);
  });

describe('fetchContent', () => {
  it('asks for what is published, in one request', async () => {
    answers({ _id: 'a' });
    expect(await ask()).toEqual({ _id: 'a' });
    expect(cms.asked).toHaveLength(1);
    expect(cms.asked[0]?.pathname).toBe('/v2025-02-19/data/query/production');
    expect(Object.fromEntries(cms.asked[0]?.searchParams ?? [])).toMatchObject({
      query: '{"answer": *[0]}',
      $slug: '"a"',
      perspective: 'published',
    });
  });

  it('asks once until something changes under one of its tags', async () => {
    answers(1);
    expect([await ask(), await ask()]).toEqual([1, 1]);
    change(['article:other']);
    await ask();
    expect(cms.asked).toHaveLength(1);
    answers(2);
    change(['list:all', 'article:a']);
    expect([await ask(), await ask()]).toEqual([2, 2]);
    expect(cms.asked).toHaveLength(1);
  });

  it('asks one question for everybody who asks it at the same time', async () => {
    answers(1);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect(cms.asked).toHaveLength(1);
  });

  it('does not take the answer to a question that was put before a change', async () => {
    const slow: ServerResponse[] = [];
    cms.answer((_, response) => slow.push(response));
    const before = ask();
    while (slow.length === 0) await new Promise(setImmediate);
    change();
    answers('new');
    expect(await ask()).toBe('new');
    for (const response of slow) json('{"result":{"answer":"old"}}')(null, response);
    expect(await before).toBe('old');
    expect(await ask()).toBe('new');
  });

  it.each([
    ['nothing', null],
    ['an empty list', []],
    ['false', false],
  ])('hands on the answer %s', async (_, answer) => {
    answers(answer);
    expect(await ask()).toEqual(answer);
  });

  it.each(FAILURES)('is unavailable on %s where there is no copy', async (_, respond) => {
    failWith(respond);
    await expect(ask()).rejects.toThrow(Unavailable);
  });

  it.each(FAILURES)('gives the copy on %s, and owes what is made from it', async (_, respond) => {
    answers({ good: true });
    await ask();
    change();
    failWith(respond);
    expect(await ask()).toEqual({ good: true });
    expect(contentState().copies.owed()).toEqual(TAGS);
  });

  it.each([
    ['null', null],
    ['an empty list', []],
    ['an object of nothing', { faq: 0, announcement: 0 }],
  ])('believes %s only of a CMS that has its content', async (_, nothing) => {
    answers(['good']);
    await ask();
    change();
    answers(nothing, 0);
    expect(await ask()).toEqual(['good']);
    answers(nothing, 10);
    expect(await ask()).toEqual(nothing);
    expect(cms.asked).toHaveLength(2);
  });

  it('stops asking after a row of failures, until a question of its own is answered', async () => {
    answers(1);
    await ask();
    change();
    failWith((response) => response.destroy());
    for (const _ of [1, 2, 3]) await ask();
    expect(contentState().breaker.isOpen).toBe(true);
    const before = cms.asked.length;
    expect(await ask()).toBe(1);
    expect(cms.asked).toHaveLength(before);
    answers(2);
    await fetchFresh({ query: 'true' });
    expect(await ask()).toBe(2);
  });

  it('keeps a reader waiting no longer than that visit may wait', async () => {
    answers('old');
    await ask();
    change();
    const held: ServerResponse[] = [];
    cms.answer((_, response) => held.push(response));
    const sent = new Promise<void>(() => undefined);
    const visit = { isPatient: false, sent, patienceMs: 30, giveUpAt: 0 };
    expect(await duringVisit(visit, ask)).toBe('old');
    expect(visit.patienceMs).toBeLessThan(5);
    expect(contentState().copies.owed()).toEqual(TAGS);
    for (const response of held) json('{"result":{"answer":"new"}}')(null, response);
    while (contentState().asking.size > 0) await new Promise(setImmediate);
    expect(await duringVisit(visit, ask)).toBe('new');
  });

  it('waits for the newest when the answer to the reader has been sent', async () => {
    answers('old');
    await ask();
    change();
    answers('new');
    const visit = { isPatient: false, sent: Promise.resolve(), patienceMs: 60_000, giveUpAt: 0 };
    expect(await duringVisit(visit, ask)).toBe('new');
  });

  it('tells a visitor soon that there is nothing, and has it for the next', async () => {
    const held: ServerResponse[] = [];
    cms.answer((_, response) => held.push(response));
    const sent = new Promise<void>(() => undefined);
    const giveUpAt = performance.now() + 30;
    const visit = { isPatient: false, sent, patienceMs: 0, giveUpAt };
    await expect(duringVisit(visit, ask)).rejects.toThrow(Unavailable);
    expect(contentState().breaker.isOpen).toBe(true);
    for (const response of held) json('{"result":{"answer":"late"}}')(null, response);
    while (contentState().asking.size > 0) await new Promise(setImmediate);
    expect(contentState().breaker.isOpen).toBe(false);
    expect(await duringVisit(visit, ask)).toBe('late');
  });

  it('says what went wrong to the log, not to the reader', async () => {
    cms.answer((_, response) => response.writeHead(500).end('secret'));
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      message: 'The content does not answer at the moment.',
      cause: 'status 500',
    });
  });
});

describe('a selection of documents', () => {
  const shape = '_id';
  const select = (ids: string[]) =>
    fetchContent({
      query: '*[_id in $ids]',
      params: { ids },
      tags: ['list:all'],
      pieces: { shape, of: () => ids.map((_id) => ({ _id })) },
      selection: { shape, ids },
    });
  const found = (...ids: string[]) => ids.map((_id) => ({ _id }));

  it('is put together without asking while nothing has changed', async () => {
    answers(found('a', 'b'));
    await select(['a', 'b']);
    answers(found('c'));
    await select(['c']);
    expect(await select(['c', 'a'])).toEqual(found('c', 'a'));
    expect(cms.asked).toHaveLength(1);
  });

  it('is asked for when a piece is missing, or one may have changed', async () => {
    answers(found('a', 'b'));
    await select(['a', 'b']);
    answers(found('a', 'c'));
    expect(await select(['a', 'c'])).toEqual(found('a', 'c'));
    change(['list:all']);
    answers('new');
    expect(await select(['b', 'c'])).toBe('new');
    expect(cms.asked).toHaveLength(1);
  });

  it('is put together from what may have changed while the CMS is away', async () => {
    answers(found('a', 'b'));
    await select(['a', 'b']);
    change(['list:all']);
    failWith((response) => response.destroy());
    expect(await select(['b'])).toEqual(found('b'));
    expect(contentState().copies.owed()).toEqual(['list:all']);
    await expect(select(['b', 'unknown'])).rejects.toThrow(Unavailable);
  });
});

describe('fetchFresh', () => {
  it('believes that a CMS is empty when nothing was ever seen of it', async () => {
    answers([], 0);
    expect(await fetchFresh({ query: '*' })).toEqual([]);
    answers('something');
    await ask();
    answers([], 0);
    await expect(fetchFresh({ query: '*' })).rejects.toThrow(Unavailable);
  });
});

describe('fetchSlices', () => {
  const all = Array.from({ length: 5 }, (_, index) => index);
  const answerSlices = () =>
    cms.answer((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://stub');
      const from = Number(searchParams.get('$from'));
      const to = Number(searchParams.get('$to'));
      const result = { answer: all.slice(from, to), documents: all.length };
      json(JSON.stringify({ result }))(request, response);
    });

  it.each([
    [2, 3],
    // An empty last slice is asked for twice before it is believed.
    [5, 3],
    [6, 1],
  ])('puts slices of %s together in %s requests', async (size, requests) => {
    answerSlices();
    expect(await fetchSlices({ query: '*', tags: [] }, size)).toEqual(all);
    expect(cms.asked).toHaveLength(requests);
  });

  it('is unavailable when an answer is no list', async () => {
    cms.answer(json('{"result":{"answer":null}}'));
    await expect(fetchSlices({ query: '*', tags: [] }, 10)).rejects.toThrow(Unavailable);
  });
});
