import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, get, type IncomingMessage, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingCaddy, startCaddy } from '#scripts/bench-caddy.ts';
import { missingNginx, startNginx } from '#scripts/bench-nginx.ts';
import { end, freePort } from '#scripts/processes.ts';

/* The files of `docs/deploy` in the programs that they are for, before a site that tells what it hears. */

type Ports = { proxy: number; site: number; files: number };
type Proxy = { process: ChildProcess; proxy: string };

const PROXIES: readonly {
  name: string;
  missing: string | undefined;
  start: (folder: string, ports: Ports) => Promise<Proxy>;
  /** How often the site is asked when two readers want a page that may be kept. */
  asked: number;
  /** What the site hears of `gzip, deflate, br;q=0.5`. */
  encoding: string;
}[] = [
  {
    name: 'nginx',
    missing: missingNginx(),
    start: (folder, ports) => startNginx(folder, ports, { page: Buffer.from('page') }),
    asked: 1,
    encoding: 'br',
  },
  {
    name: 'Caddy',
    missing: missingCaddy(),
    start: startCaddy,
    asked: 2,
    encoding: 'gzip, deflate, br;q=0.5',
  },
];

let folder: string;
const HOST = 'help.example.com';
let site: Server;
let proxy: Proxy;
let kept = 0;
let heard: (data: string) => void = () => undefined;

function answer(incoming: IncomingMessage, outgoing: import('node:http').ServerResponse): void {
  const { url = '/' } = incoming;
  if (url.startsWith('/kept')) {
    kept += 1;
    outgoing.setHeader('cache-control', 'public, max-age=0, s-maxage=10');
  }
  if (url === '/lake/listen') {
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
    outgoing.write('data: first\n\n');
    return;
  }
  if (url === '/lake/upload') incoming.once('data', (chunk) => heard(String(chunk)));
  outgoing.end(JSON.stringify({ length: url.length, headers: incoming.headers }));
}

function ask(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${proxy.proxy}${path}`, { headers: { host: HOST, ...headers } }, resolve).on(
      'error',
      reject,
    );
  });
}

async function askJson(path: string, headers?: Record<string, string>) {
  const chunks: Buffer[] = [];
  for await (const chunk of await ask(path, headers)) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

for (const { name, missing, start, asked, encoding } of PROXIES) {
  const isHere = missing === undefined;
  const title = isHere ? name : `${name} (skipped: ${missing})`;
  (isHere ? describe : describe.skip)(`the shipped file for ${title}`, () => {
    beforeAll(async () => {
      const ports = { proxy: await freePort(), site: await freePort(), files: await freePort() };
      site = createServer({ maxHeaderSize: 100_000 }, answer);
      site.on('upgrade', (_, socket) => {
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nupgrade: echo\r\nconnection: upgrade\r\n\r\n',
        );
        socket.pipe(socket);
      });
      await new Promise<void>((resolve) => {
        site.listen(ports.site, '127.0.0.1', () => resolve());
      });
      folder = mkdtempSync(join(tmpdir(), 'signpost-deploy-'));
      proxy = await start(folder, ports);
    });
    afterAll(async () => {
      await end(proxy.process, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
      site.closeAllConnections();
      site.close();
    });

    it('tells the site which name was asked for, by whom, and how', async () => {
      const { headers } = await askJson('/echo', {
        'x-forwarded-for': '203.0.113.9',
        'accept-encoding': 'gzip, deflate, br;q=0.5',
      });
      expect(headers).toMatchObject({
        host: HOST,
        'x-forwarded-for': expect.stringMatching(/(?:^|, )127\.0\.0\.1$/),
        'x-forwarded-proto': 'http',
        'accept-encoding': encoding,
      });
      expect(headers.connection).not.toBe('close');
    });

    it('passes long addresses', async () => {
      const path = `/search?q=${'a'.repeat(60_000)}`;
      expect((await askJson(path)).length).toBe(path.length);
    });

    it('asks for a page that may be kept as often as it is said to', async () => {
      kept = 0;
      await askJson('/kept');
      await askJson('/kept');
      expect(kept).toBe(asked);
    });

    it('lets a stream of the lake through at once', async () => {
      const stream = await ask('/lake/listen');
      const [first] = await new Promise<unknown[]>((resolve) => {
        stream.once('data', (...all) => resolve(all));
      });
      expect(String(first)).toContain('first');
      stream.destroy();
    });

    it('lets an upload to the lake through while it comes', async () => {
      const arrived = new Promise<string>((resolve) => {
        heard = resolve;
      });
      const sent = request(`${proxy.proxy}/lake/upload`, {
        method: 'POST',
        headers: { host: HOST, 'content-length': '1000000' },
      });
      sent.on('error', () => undefined);
      sent.write('beginning');
      expect(await arrived).toContain('beginning');
      sent.destroy();
    });

    it('lets a socket of the lake through', async () => {
      const socket = request(`${proxy.proxy}/lake/socket`, {
        headers: { host: HOST, connection: 'upgrade', upgrade: 'echo' },
      });
      const open = new Promise<import('node:stream').Duplex>((resolve) => {
        socket.once('upgrade', (_, one) => resolve(one));
      });
      socket.end();
      const both = await open;
      both.write('hello');
      const [said] = await new Promise<unknown[]>((resolve) => {
        both.once('data', (...all) => resolve(all));
      });
      expect(String(said)).toBe('hello');
      both.destroy();
    });
  });
}
