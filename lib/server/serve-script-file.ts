import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { KEPT_FOR_EVER } from '#lib/http/cache-control.ts';
import { type ScriptFile, scriptAt } from '#lib/page-script/script-file.ts';
import { encodingsOf } from './encoding.ts';

/**
 * Answers with the scripts that pages load by themselves, each compressed once.
 * @param headers sent with every answer.
 * @returns false for all other addresses.
 */
export function createServeScriptFile(
  files: readonly ScriptFile[],
  headers: Readonly<Record<string, string>> = {},
) {
  const bodies = new Map(
    files.map(({ text }) => [
      text,
      {
        identity: Buffer.from(text),
        gzip: gzipSync(text, { level: 9 }),
        br: brotliCompressSync(text),
      },
    ]),
  );

  return function serveScriptFile(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return false;
    const found = scriptAt(incoming.url ?? '/', files);
    const compressed = found && bodies.get(found.text);
    if (!compressed) return false;
    const encoding = encodingsOf(incoming.headers['accept-encoding']).find((one) => one !== 'zstd');
    const body = compressed[encoding ?? 'identity'];
    outgoing.writeHead(200, {
      ...headers,
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': found.isExact ? KEPT_FOR_EVER : 'no-store',
      'content-length': body.length,
      vary: 'accept-encoding',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    });
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
    return true;
  };
}
