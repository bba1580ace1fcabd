import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawPage } from '#lib/pages/draw.ts';

let server: Server;
let port: number;
let answer: RequestListener;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const draw = () =>
  drawPage('/faq?page=2', { ownUrl: `http://127.0.0.1:${port}`, revalidationKey: 'word' });

it('asks this process for a page anew, without its body', async () => {
  const asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];
  answer = (request, response) => {
    asked.push(request);
    response.end();
  };
  expect(await draw()).toBe(200);
  expect(asked).toMatchObject([
    { method: 'HEAD', url: '/faq?page=2', headers: { 'x-prerender-revalidate': 'word' } },
  ]);
});

it.each([200, 307, 308, 404])('is done with status %i', async (status) => {
  answer = (_, response) => response.writeHead(status).end();
  expect(await draw()).toBe(status);
});

it.each<[string, RequestListener]>([
  ['the page failed', (_, response) => response.writeHead(500).end()],
  ['the content is away', (_, response) => response.writeHead(503).end()],
  ['the line breaks', (_, response) => response.destroy()],
])('fails when %s', async (_, respond) => {
  answer = respond;
  await expect(draw()).rejects.toThrow();
});

it('fails when nobody is there', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port: free } = other.address() as AddressInfo;
  other.close();
  await once(other, 'close');
  await expect(
    drawPage('/', { ownUrl: `http://127.0.0.1:${free}`, revalidationKey: 'word' }),
  ).rejects.toThrow('ECONNREFUSED');
});
