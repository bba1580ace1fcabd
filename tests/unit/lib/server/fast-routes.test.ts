import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { jsonAnswer, type PlainRequest } from '#lib/http/plain.ts';
import { createFastRoutes } from '#lib/server/fast-routes.ts';
import { createSiteServer } from '#lib/server/server.ts';

const answers = {
  '/api/echo': async ({ headers, text }: PlainRequest) =>
    jsonAnswer({ agent: headers.get('user-agent'), body: await text(64 * 1024) }),
  '/api/away': async () => ({
    status: 303,
    headers: { location: '/articles/a#voted-yes' },
    body: null,
  }),
};

let server: Server;
let site: string;
let port: number;
let calls: string[];
beforeEach(async () => {
  calls = [];
  server = createSiteServer({
    lakePort: undefined,
    headers: { 'x-of-every-answer': 'yes' },
    fastRoute: createFastRoutes(answers),
    handle: async (incoming, outgoing) => {
      calls.push(`${incoming.method} ${incoming.url}`);
      outgoing.end('page');
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  site = `http://127.0.0.1:${port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const post = (path: string, body?: string) =>
  fetch(`${site}${path}`, {
    method: 'POST',
    headers: { 'user-agent': 'Somebody' },
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  });

it('answers a POST to a path it knows, and nothing else', async () => {
  const answer = await post('/api/echo?x=1', 'häh');
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('content-length')).not.toBeNull();
  expect(answer.headers.get('x-of-every-answer')).toBe('yes');
  expect(await answer.json()).toEqual({ agent: 'Somebody', body: 'häh' });
  await fetch(`${site}/api/echo`);
  await post('/api/echo/', 'x');
  await post('/constructor', 'x');
  expect(calls).toEqual(['GET /api/echo', 'POST /api/echo/', 'POST /constructor']);
});

it('answers without a body, and with another place to go to', async () => {
  expect(await (await post('/api/echo')).json()).toMatchObject({ body: '' });
  const away = await post('/api/away', 'x');
  expect([away.status, away.headers.get('location')]).toEqual([303, '/articles/a#voted-yes']);
});

it('reads no more than it has to', async () => {
  expect((await post('/api/echo', 'x'.repeat(64 * 1024))).status).toBe(200);
  expect((await post('/api/echo', 'x'.repeat(64 * 1024 + 1))).status).toBe(413);
});

it('goes on when somebody leaves in the middle of a word', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write('POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhal', () =>
    socket.destroy(),
  );
  await once(socket, 'close');
  expect((await post('/api/echo', 'x')).status).toBe(200);
});
