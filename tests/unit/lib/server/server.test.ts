import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createSiteServer } from '#lib/server/server.ts';
import { takeComplaints } from '#tests/support/setup.ts';

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return port;
}

/** Sends bytes as they are, which no client library would let through, and returns the status. */
async function rawStatus(port: number, target: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await once(socket, 'close');
  return Number(answer.split(' ')[1]);
}

describe('the front server', () => {
  const lake = createServer((incoming, outgoing) => {
    if (incoming.url === '/lake/stream') {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
      outgoing.write('event: welcome\n\n');
      return;
    }
    outgoing.end(`${incoming.method} ${incoming.url} ${incoming.headers.host}`);
  });
  lake.on('upgrade', (incoming, socket) => {
    socket.end(`HTTP/1.1 101 Switching Protocols\r\n\r\n${incoming.url}`);
  });
  let lakePort: number;
  let port: number;
  let front: Server;

  beforeAll(async () => {
    lakePort = await listen(lake);
    front = createSiteServer({
      lakePort,
      handle: async (incoming, outgoing) => {
        if (incoming.url === '/throws') throw new TypeError('secret detail');
        outgoing.end(JSON.stringify(incoming.headers));
      },
    });
    port = await listen(front);
  });
  afterAll(() => {
    front.closeAllConnections();
    front.close();
    lake.closeAllConnections();
    lake.close();
  });

  it('hands the lake its requests with the address kept and the host its own', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/lake/v1/ping?a=1`, { method: 'POST' });
    expect(await answer.text()).toBe(`POST /lake/v1/ping?a=1 127.0.0.1:${lakePort}`);
  });

  it('has a sender told of a refusal while the body still comes', async () => {
    const refusing = createServer((_, outgoing) => {
      outgoing.writeHead(401, { 'content-length': 2 }).write('no');
    });
    const own = createSiteServer({ lakePort: await listen(refusing), handle: async () => {} });
    const sent = request(`http://127.0.0.1:${await listen(own)}/lake/x`, { method: 'POST' });
    sent.write('a part');
    const [answer]: IncomingMessage[] = await once(sent, 'response');
    expect(answer?.statusCode).toBe(401);
    expect(String(Buffer.concat((await answer?.toArray()) ?? []))).toBe('no');
    for (let megabytes = 0; megabytes < 20; megabytes += 1) sent.write(Buffer.alloc(1024 * 1024));
    sent.end();
    await once(sent, 'close');
    for (const one of [own, refusing]) {
      one.closeAllConnections();
      one.close();
    }
  });

  it.each(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'POST'])(
    'lets no body of a %s pass for a request of somebody else',
    async (method) => {
      const seen: string[] = [];
      const note = ({ url }: { url?: string | undefined }) => seen.push(url ?? '');
      lake.on('request', note);
      const hidden = 'GET /lake/hidden HTTP/1.1\r\nHost: a\r\n\r\n';
      const socket = connect(port, '127.0.0.1');
      socket.write(
        `${method} /lake/open HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
      );
      socket.resume();
      await once(socket, 'close');
      const answer = await fetch(`http://127.0.0.1:${port}/lake/next`);
      expect(await answer.text()).toContain('GET /lake/next');
      lake.off('request', note);
      expect(seen).toEqual(['/lake/open', '/lake/next']);
    },
  );

  it('passes an event stream on as it comes', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/lake/stream`);
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('event: welcome\n\n');
    await reader?.cancel();
  });

  it('joins a WebSocket upgrade with the lake', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'GET /lake/v1/socket HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    await once(socket, 'close');
    expect(answer).toContain('101 Switching Protocols');
    expect(answer).toContain('/lake/v1/socket');
  });

  it.each([
    ['/ok', 200],
    ['/%E0%A4%A', 400],
    ['/a%00b', 400],
    [`/a${'?'.repeat(9000)}`, 414],

    ['http://169.254.169.254/', 400],
  ])('answers %s with %d', async (target, status) => {
    expect(await rawStatus(port, target)).toBe(status);
  });

  it('takes whole texts as a search, within bounds', async () => {
    expect(await rawStatus(port, `/api/search?q=${'x'.repeat(50_000)}`)).toBe(200);
    expect(await rawStatus(port, `/search?q=${'x'.repeat(61_000)}`)).toBe(414);
  });

  it('takes away what only Next may say to itself', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { 'x-middleware-subrequest': 'a', 'next-resume': '1', 'x-kept': 'yes' },
    });
    const headers: unknown = await answer.json();
    expect(headers).toMatchObject({ 'x-kept': 'yes' });
    expect(headers).not.toHaveProperty('x-middleware-subrequest');
    expect(headers).not.toHaveProperty('next-resume');
  });

  it('answers 500 without a word of it when something fails before the page', async () => {
    const routeOf = () => {
      throw new TypeError('secret detail');
    };
    const failing = createSiteServer({ lakePort, routeOf, handle: async () => {} });
    const its = await listen(failing);
    const answer = await fetch(`http://127.0.0.1:${its}/`);
    expect([answer.status, await answer.text()]).toEqual([500, '500\n']);
    expect(takeComplaints()).toEqual([['server: A request failed before Next.']]);
    failing.closeAllConnections();
    failing.close();
  });

  it('answers 503 in JSON while the lake is down', async () => {
    const alone = createSiteServer({ lakePort: 1, handle: async () => {} });
    const its = await listen(alone);
    const answer = await fetch(`http://127.0.0.1:${its}/lake/v1/ping`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ statusCode: 503 });
    alone.closeAllConnections();
    alone.close();
  });
});

describe('timeouts with slow clients', () => {
  const timeouts = {
    headersTimeout: 100,
    requestTimeout: 60_000,
    bodyTimeout: 150,
    keepAliveTimeout: 1_000,
    connectionsCheckingInterval: 20,
  };
  let front: Server;
  let port: number;

  beforeAll(async () => {
    front = createSiteServer({
      lakePort: undefined,
      timeouts,
      handle: async (incoming, outgoing) => {
        incoming.resume().on('end', () => outgoing.end('whole'));
      },
    });
    port = await listen(front);
  });
  afterAll(() => {
    front.closeAllConnections();
    front.close();
  });

  /** Sends the beginning of a request and no more, and returns what comes until the end. */
  async function held(beginning: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.write(beginning);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => undefined);
    await once(socket, 'close');
    return answer;
  }

  it.each([
    ['headers that never end', 'GET / HTTP/1.1\r\nHost: a\r\nX: '],
    ['a body that never ends', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab'],
    [
      'chunks that never end',
      'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n',
    ],
  ])('is at an end with %s', async (_, beginning) => {
    expect(await held(beginning)).toMatch(/^HTTP\/1.1 408 /);
  });

  it('lets a whole request pass meanwhile', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'all of it' });
    expect(await answer.text()).toBe('whole');
  });
});
