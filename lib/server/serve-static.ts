import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { decodedOrSame } from '#lib/decoded-or-same.ts';
import { KEPT_FOR_EVER } from '#lib/http/cache-control.ts';
import { brotliBest, gzipBest } from '#lib/pages/page.ts';
import { type Encoding, encodingsOf } from './encoding.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
/** Compressed already. */
const WHOLE: Readonly<Record<string, string>> = {
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

type Bodies = { identity: Buffer; gzip?: Buffer; br?: Buffer; zstd?: Buffer };

export type ServeStaticOptions = {
  /** Folder of the build. */
  distDir: string;
  /** Whether there is such a file. */
  isStatic: (path: string) => boolean;
  /** The files that one address stands for, in their order; kept under it where it is exact. */
  partsOf?: (path: string) => { files: readonly string[]; isExact: boolean } | undefined;
  /** Sent with every file. */
  headers: Readonly<Record<string, string>>;
};

/**
 * Answers with the files of the build from memory, where they are once somebody asked for them:
 * compressed once, by the best setting in the background. They are sent whole, whatever part is asked
 * for: Next answers a part that there is not with 500.
 * @returns false for all other addresses.
 */
export function createServeStatic({
  distDir,
  isStatic,
  partsOf = () => undefined,
  headers,
}: ServeStaticOptions) {
  const files = new Map<string, Promise<Bodies>>();
  /** One at a time: the Studio asks for many files at once, and threads are few. */
  let compressed: Promise<unknown> = Promise.resolve();

  async function read(parts: readonly string[], type: string): Promise<Bodies> {
    const texts = parts.map((path) => readFile(join(distDir, path.replace('/_next/', ''))));
    const bodies: Bodies = { identity: Buffer.concat(await Promise.all(texts)) };
    if (Object.values(TYPES).includes(type)) {
      bodies.gzip = await gzipBest(bodies.identity);
      // It takes seconds for the largest, which go out in gzip until then, or for good if it fails.
      compressed = compressed.then(async () => {
        const br = await brotliBest(bodies.identity).catch(() => undefined);
        if (br !== undefined) bodies.br = br;
      });
    }
    return bodies;
  }

  /** From memory; what cannot be read at this moment is tried again when it is asked for again. */
  function keep(path: string, parts: readonly string[], type: string): Promise<Bodies> {
    const kept = files.get(path) ?? read(parts, type);
    files.set(path, kept);
    kept.catch(() => files.delete(path));
    return kept;
  }

  /** For a page of another build: whatever may be asked for so, nothing of it is kept. */
  async function joinOnce(parts: readonly string[], type: string): Promise<Bodies> {
    const bodies = await Promise.all(parts.map((path) => keep(path, [path], type)));
    return { identity: Buffer.concat(bodies.map(({ identity }) => identity)) };
  }

  return async function serveStatic(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<boolean> {
    const path = decodedOrSame((incoming.url ?? '/').split('?', 1)[0] ?? '/');
    const type = TYPES[extname(path)] ?? WHOLE[extname(path)];
    const isRead = incoming.method === 'GET' || incoming.method === 'HEAD';
    if (!isRead || type === undefined) return false;
    const { files: parts, isExact } = isStatic(path)
      ? { files: [path], isExact: true }
      : (partsOf(path) ?? { files: [], isExact: false });
    if (parts.length === 0 || !parts.every(isStatic)) return false;
    const found = isExact ? keep(path, parts, type) : joinOnce(parts, type);
    const bodies = await found.catch(() => undefined);
    // It cannot be read at this moment: Next says so.
    if (bodies === undefined) return false;
    const encodings = bodies.gzip ? encodingsOf(incoming.headers['accept-encoding']) : [];
    const encoding = encodings.find((one) => one !== 'br' || bodies.br);
    // Whoever takes this alone is rare.
    if (encoding === 'zstd') bodies.zstd ??= zstdCompressSync(bodies.identity);
    const body = bodyOf(bodies, encoding);
    outgoing.writeHead(200, {
      ...headers,
      'content-type': type,
      'cache-control': isExact ? KEPT_FOR_EVER : 'no-store',
      'content-length': body.length,
      ...(bodies.gzip ? { vary: 'accept-encoding' } : {}),
      ...(encoding ? { 'content-encoding': encoding } : {}),
    });
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
    return true;
  };
}

function bodyOf(bodies: Bodies, encoding: Encoding | undefined): Buffer {
  return (encoding && bodies[encoding]) ?? bodies.identity;
}
