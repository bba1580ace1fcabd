import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { BrokenBody, bodyAtHand, takeWholeBody, toWebRequest } from '#lib/node/web-request.ts';
import { sendWebResponse, textResponse } from '#lib/node/web-response.ts';

let server: Server;
let url: string;
let handle: (request: Request) => Promise<Response>;
let ended: PromiseWithResolvers<void>;

beforeEach(async () => {
  ended = Promise.withResolvers();
  server = createServer(async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    outgoing.setHeader('vary', 'origin');
    const body = await takeWholeBody(incoming);
    const response = await handle(toWebRequest(incoming, gone.signal, body));
    await sendWebResponse(response, incoming, outgoing, gone.signal);
    ended.resolve();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

it('carries method, address, headers and body both ways', async () => {
  handle = async (request) =>
    Response.json(
      {
        url: request.url,
        method: request.method,
        own: request.headers.get('x-own'),
        body: await request.text(),
      },
      { status: 201, headers: { vary: 'accept', 'x-two': 'a' } },
    );
  const init = { method: 'POST', body: 'text', headers: { 'x-own': 'me' } };
  const response = await fetch(`${url}/a?b=c`, init);
  expect(response.status).toBe(201);
  expect([response.headers.get('vary'), response.headers.get('x-two')]).toEqual([
    'origin, accept',
    'a',
  ]);
  expect(await response.json()).toEqual({
    url: `${url}/a?b=c`,
    method: 'POST',
    own: 'me',
    body: 'text',
  });
});

it('answers a sender whose body was not read', async () => {
  handle = async () => new Response('too large', { status: 413 });
  const body = Buffer.alloc(4 * 1024 * 1024);
  const response = await fetch(url, { method: 'POST', body });
  expect([response.status, await response.text()]).toEqual([413, 'too large']);
  expect(response.headers.get('connection')).toBe('close');
});

it('refuses before the whole body has come', async () => {
  handle = async () => new Response('too large', { status: 413 });
  const sent = request(url, { method: 'POST' });
  sent.write('a part');
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  const [text] = await once(answer ?? sent, 'data');
  expect([answer?.statusCode, String(text)]).toEqual([413, 'too large']);
  answer?.resume();
  sent.end();
  await ended.promise;
});

it('tells the handler that the sender broke off', async () => {
  const failure = Promise.withResolvers<unknown>();
  handle = async (request) => {
    await request.text().catch(failure.resolve);
    return new Response(null);
  };
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
    socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nhalf');
    socket.once('drain', () => socket.destroy());
    setImmediate(() => socket.destroy());
  });
  expect(await failure.promise).toBeInstanceOf(BrokenBody);
});

it('stops a stream when its reader has gone', async () => {
  const cancelled = Promise.withResolvers<void>();
  handle = async () =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
        cancel: () => cancelled.resolve(),
      }),
    );
  const reading = new AbortController();
  const response = await fetch(url, { signal: reading.signal });
  await response.body?.getReader().read();
  reading.abort();
  await cancelled.promise;
  await ended.promise;
});

it.each([
  ['nothing', '', ['']],
  ['a body that came with its headers', 'text', ['text']],
  ['a body that came later', 'text', ['', 'text']],
  ['a large body', 'x'.repeat(300_000), ['x'.repeat(300_000)]],
])('reads %s', async (_, body, pieces) => {
  handle = async (request) => {
    const atHand = bodyAtHand(request);
    const text = await request.text();
    return textResponse(JSON.stringify({ text, isSame: (atHand ?? text).toString() === text }), {});
  };
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = `POST / HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n`;
  const [first = '', ...rest] = pieces;
  socket.write(`${head}content-length: ${body.length}\r\n\r\n${first}`);
  for (const piece of rest) setImmediate(() => socket.write(piece));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  const [, said = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  expect(JSON.parse(said)).toEqual({ text: body, isSame: true });
});

it.each(['GET', 'POST'])('sends a text at hand in one piece: %s', async (method) => {
  handle = async () => textResponse('Grüße', { status: 200, headers: { 'x-own': 'me' } });
  const response = await fetch(url, { method });
  expect(response.headers.get('content-length')).toBe('7');
  expect(response.headers.get('x-own')).toBe('me');
  expect(await response.text()).toBe('Grüße');
});
