import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { KEPT_BY_READER, KEPT_FOR_EVER } from '#lib/http/cache-control.ts';
import { parseScriptAddress } from '#lib/page-script/address.ts';
import type { ReaderScripts } from '#lib/page-script/reader-scripts.ts';
import type { PageStore } from '#lib/pages/store.ts';
import { acceptsEncoding } from './encoding.ts';
import { setHeaders } from './response-headers.ts';

/**
 * Answers with what makes a page live, in the version that asks. One that is no longer known gets
 * nothing, and goes on as a page without script.
 * @param readers what belongs to pages for one reader.
 * @param isShown whether readers may see a page now: one that came down may still be kept.
 * @param headers sent with every answer.
 * @returns false for all other addresses.
 */
export function createServeScript(
  pages: Pick<PageStore, 'scriptOf'>,
  readers: ReaderScripts,
  isShown: (key: string) => boolean,
  headers: Readonly<Record<string, string>> = {},
) {
  return function serveScript(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const path = incoming.url ?? '/';
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return false;
    const found = find(path);
    if (found === undefined) return false;
    setHeaders(outgoing, headers);
    const { script, kept } = found;
    if (script === undefined) {
      outgoing.writeHead(404, { 'cache-control': 'no-store' }).end();
      return true;
    }
    outgoing.setHeader('content-type', 'application/json');
    outgoing.setHeader('vary', 'accept-encoding');
    const isZipped = acceptsEncoding('gzip', incoming.headers['accept-encoding']);
    if (isZipped) outgoing.setHeader('content-encoding', 'gzip');
    outgoing.setHeader('cache-control', kept);
    end(incoming, outgoing, isZipped ? script : gunzipSync(script));
    return true;
  };

  /** Undefined for the address of something else. */
  function find(path: string): { script: Buffer | undefined; kept: string } | undefined {
    if (readers.isAddress(path)) return { script: readers.get(path), kept: KEPT_BY_READER };
    const asked = parseScriptAddress(path);
    if (asked === undefined) return undefined;
    const script = isShown(asked.key) ? pages.scriptOf(asked.key, asked.version) : undefined;
    return { script, kept: KEPT_FOR_EVER };
  }
}

function end({ method }: IncomingMessage, outgoing: ServerResponse, body: Buffer): void {
  outgoing.setHeader('content-length', body.length);
  outgoing.end(method === 'HEAD' ? undefined : body);
}
