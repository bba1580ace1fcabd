import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { jest } from '@jest/globals';
import { type RunningServer, startServer } from '#sanity/lake/http/server.ts';
import { startTestLake, type TestLake, TOKENS } from '#tests/support/lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake();
});

afterAll(() => lake.close());

type Sent = { status: number; headers: NodeJS.Dict<string | string[]>; text: string };

/** Unlike fetch this lets a test choose Host and Origin. */
async function send(
  base: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Sent> {
  const { method = 'GET', headers = {}, body } = options;
  const outgoing = request(`${base}${path}`, { method, headers });
  outgoing.end(body);
  const [incoming] = await once(outgoing, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return { status: incoming.statusCode, headers: incoming.headers, text };
}

describe('Host', () => {
  it.each([
    ['localhost', 200],
    ['localhost:3030', 200],
    ['127.0.0.1:1', 200],
    ['[::1]:3030', 200],
    ['signpost.localhost:3000', 200],
    ['evil.com', 403],
    ['localhost.evil.com', 403],
    ['evillocalhost', 403],
    ['127.0.0.1.evil.com', 403],
    ['127.0.0.2', 403],
    ['169.254.169.254', 403],
    ['user@localhost', 403],
    ['localhost/evil', 403],
  ])('%s: %i', async (host, status) => {
    expect((await send(lake.url, '/v1/ping', { headers: { host } })).status).toBe(status);
  });

  it('may be one that was allowed', async () => {
    const server = await startServer({
      fetch: lake.lake.fetch,
      port: 0,
      allowed: { hosts: ['help.example.com'], origins: ['https://help.example.com'] },
    });
    try {
      const headers = { host: 'help.example.com', origin: 'https://help.example.com' };
      const sent = await send(`http://127.0.0.1:${server.port}`, '/v1/ping', { headers });
      expect(sent.status).toBe(200);
    } finally {
      await server.close();
    }
  });
});

describe('Origin', () => {
  it.each([
    ['http://localhost:3000', 200],
    ['http://signpost.localhost:3000', 200],
    ['https://127.0.0.1', 200],
    ['https://evil.com', 403],
    ['http://localhost.evil.com', 403],
    ['null', 403],
    ['file://', 403],
    ['http://localhost:3000/path', 403],
  ])('%s: %i', async (origin, status) => {
    const sent = await send(lake.url, '/v1/ping', { headers: { origin } });
    expect(sent.status).toBe(status);
    expect(sent.headers['access-control-allow-origin']).toBe(status === 200 ? origin : undefined);
  });

  it('answers a preflight', async () => {
    const headers = {
      origin: 'http://localhost:3000',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-sanity-app, content-type',
    };
    const sent = await send(lake.url, '/v1/data/mutate/production', { method: 'OPTIONS', headers });
    expect(sent.status).toBe(204);
    expect(sent.headers).toMatchObject({
      'access-control-allow-origin': 'http://localhost:3000',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'x-sanity-app, content-type',
      'access-control-max-age': '86400',
    });
  });

  it('allows a refused page no preflight', async () => {
    const headers = { origin: 'https://evil.com' };
    const sent = await send(lake.url, '/v1/ping', { method: 'OPTIONS', headers });
    expect(sent.status).toBe(403);
  });
});

it.each([undefined, 'http://localhost:3000'])(
  'says once what any page may read of a file that never changes, asked from %s',
  async (origin) => {
    const headers = {
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'accept',
    };
    const server = await startServer({
      port: 0,
      fetch: async () => new Response('x', { headers }),
    });
    const asked = origin === undefined ? {} : { headers: { origin } };
    const sent = await send(`http://127.0.0.1:${server.port}`, '/image', asked);
    expect(sent.headers).toMatchObject({ ...headers, 'access-control-allow-origin': '*' });
    expect(sent.headers).not.toHaveProperty('access-control-allow-credentials');
    await server.close();
  },
);

it('takes no method that browsers cannot send', async () => {
  const sent = await send(lake.url, '/v1/ping', { method: 'TRACE' });
  expect([sent.status, sent.headers.allow]).toEqual([
    405,
    'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
  ]);
});

describe('bodies', () => {
  it('of a stranger are refused before they have come, however long they are', async () => {
    const outgoing = request(`${lake.url}/v1/data/mutate/production`, { method: 'POST' });
    outgoing.write('{');
    const [incoming] = await once(outgoing, 'response');
    expect(incoming.statusCode).toBe(401);
    incoming.resume();
    outgoing.end();
    await once(incoming, 'end');
  });

  const post = {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKENS.editor}`, 'content-type': 'application/json' },
  };

  it('above 10 MB are refused by their announced length', async () => {
    const body = `{"mutations":[],"x":"${'x'.repeat(10 * 1024 * 1024)}"}`;
    const sent = await send(lake.url, '/v1/data/mutate/production', { ...post, body });
    expect(sent.status).toBe(413);
  });

  it('above 10 MB are refused without an announced length', async () => {
    const outgoing = request(`${lake.url}/v1/data/mutate/production`, post);
    outgoing.on('error', () => undefined);
    const response = once(outgoing, 'response');
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    for (let i = 0; i < 12; i += 1) outgoing.write(chunk);
    outgoing.end();
    const [incoming] = await response;
    incoming.resume();
    expect(incoming.statusCode).toBe(413);
  });

  it('just below are read', async () => {
    const mutations = [{ create: { _type: 'big', text: 'x'.repeat(9 * 1024 * 1024) } }];
    const body = JSON.stringify({ mutations });
    const sent = await send(lake.url, '/v1/data/mutate/production', { ...post, body });
    expect(sent.status).toBe(200);
  });
});

describe('a full disk', () => {
  const setLimit = (pages: number) =>
    lake.lake.store.write((database) => database.exec(`PRAGMA max_page_count = ${pages}`));
  const put = (id: string, text: string) =>
    lake.fetch('/data/mutate/production', {
      role: 'editor',
      method: 'POST',
      body: JSON.stringify({ mutations: [{ createOrReplace: { _id: id, _type: 'big', text } }] }),
    });

  afterEach(() => setLimit(1_000_000_000));

  it('is answered 507, stores nothing, and is forgotten once there is room', async () => {
    await put('full', 'before');
    setLimit(1);
    const refused = await put('full', 'x'.repeat(2_000_000));
    expect([refused.status, await refused.json()]).toEqual([
      507,
      {
        statusCode: 507,
        error: 'Insufficient Storage',
        message: expect.stringContaining('disk is full'),
      },
    ]);
    expect(lake.lake.store.getDocument('full')?.text).toBe('before');
    setLimit(1_000_000_000);
    expect((await put('full', 'after')).status).toBe(200);
    expect(lake.lake.store.getDocument('full')?.text).toBe('after');
  });
});

describe('the server', () => {
  let server: RunningServer;
  const streams: { cancelled: boolean }[] = [];

  beforeEach(async () => {
    server = await startServer({
      port: 0,
      async fetch(incoming) {
        if (new URL(incoming.url).pathname !== '/stream') return new Response('plain');
        const state = { cancelled: false };
        streams.push(state);
        const body = new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode(': hello\n\n')),
          cancel: () => {
            state.cancelled = true;
          },
        });
        return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
      },
    });
  });

  afterEach(() => server.close());

  async function openStream() {
    const outgoing = request(`http://127.0.0.1:${server.port}/stream`);
    outgoing.on('error', () => undefined);
    outgoing.end();
    const [incoming] = await once(outgoing, 'response');
    const [first] = await once(incoming, 'data');
    return { outgoing, incoming, first: String(first) };
  }

  it('sends the beginning of a stream at once and ends it when the reader goes', async () => {
    const { outgoing, first } = await openStream();
    expect(first).toBe(': hello\n\n');
    outgoing.destroy();
    for (let i = 0; i < 200 && streams.at(-1)?.cancelled !== true; i += 1) {
      await send(`http://127.0.0.1:${server.port}`, '/');
    }
    expect(streams.at(-1)).toEqual({ cancelled: true });
  });

  it('ends open streams when it closes', async () => {
    const { incoming } = await openStream();
    const ended = once(incoming, 'close');
    await server.close();
    await ended;
    expect(streams.at(-1)).toEqual({ cancelled: true });
  });

  it('says in one sentence that a port is taken', async () => {
    const options = { fetch: lake.lake.fetch, port: server.port };
    await expect(startServer(options)).rejects.toThrow(`Port ${server.port} is in use;`);
  });

  it('refuses other protocols and hosts at the upgrade', async () => {
    for (const [host, status] of [
      ['localhost', '404'],
      ['evil.com', '403'],
    ]) {
      const socket = connect(server.port, '127.0.0.1');
      socket.write(
        `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`,
      );
      const [answer] = await once(socket, 'data');
      socket.destroy();
      expect(String(answer)).toContain(`HTTP/1.1 ${status}`);
    }
  });

  it('says nothing in the log of a body that broke off', async () => {
    const socket = connect(Number(new URL(lake.url).port), '127.0.0.1');
    socket.write(
      'POST /v1/data/query/production HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    await once(socket, 'connect');
    await send(lake.url, '/v1/ping');
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    socket.resetAndDestroy();
    await once(socket, 'close');
    for (let round = 0; round < 5; round += 1) await send(lake.url, '/v1/ping');
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  it('outlives clients who break off at the upgrade', async () => {
    const breakOff = async () => {
      const socket = connect(server.port, '127.0.0.1');
      await once(socket, 'connect');
      const head = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade\r\nUpgrade: websocket';
      socket.write(`${head}\r\n\r\n`);
      setImmediate(() => socket.resetAndDestroy());
      await once(socket, 'close');
    };
    for (let round = 0; round < 20; round += 1) await Promise.all([1, 2, 3, 4, 5].map(breakOff));
    expect((await send(`http://127.0.0.1:${server.port}`, '/')).text).toBe('plain');
  });

  it('listens on this machine only', async () => {
    const sent = await send(`http://127.0.0.1:${server.port}`, '/');
    expect(sent.text).toBe('plain');
    const elsewhere = connect(server.port, '127.0.0.2');
    const [error] = await once(elsewhere, 'error');
    expect(error.code).toBe('ECONNREFUSED');
  });
});
