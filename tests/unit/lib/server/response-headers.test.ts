import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  amendHeaders,
  type ResponseMeta,
  sharedCacheControl,
} from '#lib/server/response-headers.ts';

const NOON = new Date('2026-01-01T12:00:00.000Z');
const metaOf = (rest: Partial<ResponseMeta> = {}): ResponseMeta => ({
  asOf: NOON,
  isContentAway: false,
  isContentMissing: false,
  nextBoundary: null,
  now: NOON,
  ...rest,
});

describe('sharedCacheControl', () => {
  it.each([
    ['no boundary', null, 's-maxage=10'],
    ['a boundary far away', 40, 's-maxage=10'],
    ['one that is near', 4, 's-maxage=4'],
    ['one that is now', 0, 's-maxage=0'],
    ['one that has just passed', -2, 's-maxage=0'],
  ])('%s', (_, seconds, expected) => {
    const nextBoundary = seconds === null ? null : new Date(NOON.getTime() + seconds * 1_000);
    expect(sharedCacheControl(metaOf({ nextBoundary }))).toBe(
      `public, max-age=0, ${expected}, stale-if-error=86400`,
    );
  });
});

describe('amendHeaders', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function answerOf(respond: (outgoing: ServerResponse) => void, known: ResponseMeta) {
    const server = createServer((_, outgoing) => {
      amendHeaders(outgoing, () => known);
      respond(outgoing);
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}/`);
  }

  const page = (status: number) => (outgoing: ServerResponse) => {
    outgoing.statusCode = status;
    outgoing.setHeader('cache-control', 's-maxage=31536000');
    outgoing.end('page');
  };

  it('says for how long and from when a page is', async () => {
    const answer = await answerOf(page(200), metaOf());
    expect(answer.headers.get('cache-control')).toContain('s-maxage=10');
    expect(answer.headers.get('x-signpost-as-of')).toBe(NOON.toISOString());
    expect(answer.headers.get('x-signpost-content')).toBe('answers');
  });

  it('says that the page may be old while the content is away', async () => {
    const answer = await answerOf(page(200), metaOf({ isContentAway: true, asOf: undefined }));
    expect(answer.headers.get('x-signpost-content')).toBe('away');
    expect(answer.headers.has('x-signpost-as-of')).toBe(false);
  });

  it.each(['s-maxage=31536000', 'public, max-age=60'])(
    'lets nobody keep what sets a cookie and would be %j',
    async (control) => {
      const answer = await answerOf((outgoing) => {
        outgoing.setHeader('set-cookie', 'a=; Max-Age=0');
        outgoing.setHeader('cache-control', control);
        outgoing.end('feed');
      }, metaOf());
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('turns a failure for want of content into "try again"', async () => {
    const answer = await answerOf(page(500), metaOf({ isContentMissing: true }));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('leaves other failures, and files, as they are', async () => {
    expect((await answerOf(page(500), metaOf())).status).toBe(500);
    const file = await answerOf((outgoing) => {
      outgoing.writeHead(200, { 'cache-control': 'public, max-age=31536000, immutable' });
      outgoing.end();
    }, metaOf());
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});
