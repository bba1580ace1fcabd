import type { ServerResponse } from 'node:http';
import { setClock } from '#lib/clock.ts';
import { Unavailable } from '#lib/errors.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { fetchSlices } from '#sanity/client/fetch-slices.ts';
import { type StubCms, startStubCms } from '#tests/support/stub-cms.ts';

let cms: StubCms;

beforeAll(async () => {
  cms = await startStubCms();
  process.env.LAKE_PORT = String(cms.port);
});

afterAll(() => cms.close());

const json = (body: string) => (_: unknown, response: ServerResponse) => {
  response.setHeader('content-type', 'application/json');
  response.end(body);
};

const ask = () => fetchContent({ query: '*[0]', params: { slug: 'a' }, tags: ['article:a'] });

describe('fetchContent', () => {
  it('asks for what is published, in one request', async () => {
    cms.answer(json('{"result":{"answer":{"_id":"a"}}}'));
    expect(await ask()).toEqual({ _id: 'a' });
    expect(cms.asked).toHaveLength(1);
    expect(cms.asked[0]?.pathname).toBe('/v2025-02-19/data/query/production');
    expect(Object.fromEntries(cms.asked[0]?.searchParams ?? [])).toMatchObject({
      query: '{"answer": *[0]}',
      $slug: '"a"',
      perspective: 'published',
    });
  });

  it.each([
    ['nothing', '{"result":{"answer":null}}', null],
    ['an empty list', '{"result":{"answer":[]}}', []],
    ['false', '{"result":{"answer":false}}', false],
  ])('hands on the answer %s', async (_, body, expected) => {
    cms.answer(json(body));
    expect(await ask()).toEqual(expected);
  });

  it.each<[string, (response: ServerResponse) => void]>([
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
  ])('is unavailable on %s', async (_, respond) => {
    cms.answer((__, response) => {
      if (!response.hasHeader('content-type')) {
        response.setHeader('content-type', 'application/json');
      }
      respond(response);
    });
    await expect(ask()).rejects.toThrow(Unavailable);
  });

  it('asks another way after an answer that is none, so that no cache repeats it', async () => {
    const restore = setClock(() => new Date(60_000));
    cms.answer((request, response) => {
      const isFirst = new URL(request.url ?? '', 'http://stub').searchParams.get('tag') === 'page';
      json(isFirst ? '<p>' : '{"result":{"answer":1}}')(request, response);
    });
    expect(await ask()).toBe(1);
    restore();
    expect(cms.asked.map((url) => url.searchParams.get('tag'))).toEqual(['page', 'again.2']);
  });

  it('says what went wrong to the log, not to the reader', async () => {
    cms.answer((_, response) => response.writeHead(500).end('secret'));
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      message: 'The content does not answer at the moment.',
      cause: { statusCode: 500 },
    });
  });
});

describe('fetchSlices', () => {
  const all = Array.from({ length: 5 }, (_, index) => index);
  const answerSlices = () =>
    cms.answer((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://stub');
      const from = Number(searchParams.get('$from'));
      const to = Number(searchParams.get('$to'));
      json(JSON.stringify({ result: { answer: all.slice(from, to) } }))(request, response);
    });

  it.each([
    [2, 3],
    [5, 2],
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
