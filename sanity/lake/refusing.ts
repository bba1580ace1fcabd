import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { plainError } from './http/errors.ts';
import { createLake, type Lake, type LakeOptions } from './index.ts';
import { openStore } from './store/store.ts';

/** A lake as its server sees it. */
export type Served = Pick<Lake, 'fetch' | 'upgrade' | 'endStreams' | 'close'>;

export type Gate = Served & {
  /** From now on only images and files are answered. */
  shut(): Promise<void>;
};

const ASSET = /^(?:\/lake)?(?:\/v[^/]+)?\/(?:images|files)\//;

/**
 * Lets requests through until it is shut. Then what needs the database is answered 503, and neither
 * content nor its absence is told, because whoever copies the content would believe it.
 */
export function createGate(lake: Served, isShut = false): Gate {
  let shut = isShut;
  const isOpenTo = ({ method, url }: Request) =>
    !shut || (['GET', 'HEAD'].includes(method) && ASSET.test(new URL(url).pathname));

  return {
    async fetch(request) {
      if (!isOpenTo(request)) return refusal();
      return lake.fetch(shut ? asStranger(request) : request);
    },
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      if (shut) socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
      else lake.upgrade(request, socket, head);
    },
    endStreams: () => lake.endStreams(),
    close: () => lake.close(),
    async shut() {
      shut = true;
      await lake.endStreams();
    },
  };
}

/** Who asks cannot be looked up, and need not be: bytes are for whoever knows their address. */
function asStranger(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ['authorization', 'cookie']) headers.delete(name);
  return new Request(request.url, { method: request.method, headers, signal: request.signal });
}

function refusal(): Response {
  const response = plainError(503, 'The content lake cannot use its database; its log says why');
  response.headers.set('retry-after', '60');
  return response;
}

/**
 * A lake whose database cannot be opened, behind a gate that is shut: images and files of its folder
 * are served, over an empty database elsewhere.
 */
export function createRefusingLake(options: LakeOptions): Gate {
  let elsewhere: string | undefined;
  const removeElsewhere = () => {
    if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true, force: true });
  };
  try {
    elsewhere = mkdtempSync(join(tmpdir(), 'signpost-lake-'));
    const store = openStore({ dir: elsewhere, clock: options.clock ?? (() => new Date()) });
    const lake = createLake({ ...options, tokens: [], store });
    const close = async () => {
      await lake.close();
      removeElsewhere();
    };
    return createGate({ ...lake, close }, true);
  } catch {
    // No folder can be used at all: what was wrong with the lake's is told already.
    removeElsewhere();
    const nothing = async () => undefined;
    const end = (_: IncomingMessage, socket: Duplex) => void socket.end();
    const fetch = async () => refusal();
    return createGate({ fetch, upgrade: end, endStreams: nothing, close: nothing }, true);
  }
}
