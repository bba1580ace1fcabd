import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type Fault, SOUND } from './faults.ts';

/** A CMS that fails as it is told to, in front of a sound one. */
export type FaultyProxy = {
  /** Fails from now on in this way; connections that are open are ended first. */
  fail(fault: Fault): Promise<void>;
  /** Questions that came since the last change of the fault. */
  questions(): number;
  close(): Promise<void>;
};

/** Listens on `port` and hands on to `upstreamPort` what the fault in force lets through. */
export async function startFaultyProxy(port: number, upstreamPort: number): Promise<FaultyProxy> {
  let fault = SOUND;
  let questions = 0;

  const handle = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (incoming.url?.includes('/data/query/')) questions += 1;
    incoming.on('error', () => undefined);
    outgoing.on('error', () => undefined);
    if (fault.answer) return fault.answer(outgoing);
    setTimeout(() => handOn(incoming, outgoing, upstreamPort), fault.delayMs ?? 0);
  };
  let server = createServer(handle);
  const listen = async () => {
    server = createServer(handle);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const end = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };

  await listen();
  return {
    async fail(next) {
      await end();
      fault = next;
      questions = 0;
      if (!fault.isClosed) await listen();
    },
    questions: () => questions,
    close: end,
  };
}

function handOn(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, url: path, headers } = incoming;
  const upstream = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.destroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}
