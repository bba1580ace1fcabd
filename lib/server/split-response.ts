import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#lib/log.ts';
import { splitPage } from '#lib/page-script/split.ts';
import { gzipQuick } from '#lib/pages/page.ts';
import { acceptsEncoding } from './encoding.ts';
import { isForPage } from './request-kind.ts';

/** Addresses without an extension that are none of those which answer with something else. */
const MAY_BE_PAGE = /^\/(?!(?:api|_next|studio|lake)(?:\/|$))[^.?]*(?:\?|$)/;

/**
 * Has a page that Next draws for one reader, such as results of a search, sent like the finished
 * ones: without Next's scripts, under the policy of pages. Whatever is no such page stays as it is.
 * @param headers of every page.
 */
export function splitResponse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  if (!isForPage(incoming) || !MAY_BE_PAGE.test(incoming.url ?? '')) return;
  const accepted = incoming.headers['accept-encoding'];
  // What is compressed cannot be split.
  delete incoming.headers['accept-encoding'];
  collect(outgoing, async (drawn) => {
    const { html, script } = splitPage(drawn.toString());
    if (script !== null) {
      for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    }
    outgoing.removeHeader('content-length');
    outgoing.removeHeader('etag');
    outgoing.appendHeader('vary', 'accept-encoding');
    if (!acceptsEncoding('gzip', accepted)) return Buffer.from(html);
    outgoing.setHeader('content-encoding', 'gzip');
    return gzipQuick(html);
  });
}

/** Collects an HTML body and sends what `change` makes of it; other bodies pass. */
function collect(outgoing: ServerResponse, change: (body: Buffer) => Promise<Buffer>): void {
  const { write, end, flushHeaders, writeHead } = outgoing;
  const chunks: Buffer[] = [];
  const isHtml = () => String(outgoing.getHeader('content-type') ?? '').startsWith('text/html');
  const restore = () => Object.assign(outgoing, { write, end, flushHeaders, writeHead });
  const add = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const send = async () => {
    restore();
    const body = await change(Buffer.concat(chunks));
    if (!outgoing.headersSent) outgoing.setHeader('content-length', body.length);
    outgoing.end(body);
  };
  Object.assign(outgoing, {
    // Next's compression calls it before the first write.
    writeHead(status: number, ...rest: unknown[]): unknown {
      if (isHtml() && rest.length === 0) {
        outgoing.statusCode = status;
        return outgoing;
      }
      restore();
      return Reflect.apply(outgoing.writeHead, outgoing, [status, ...rest]);
    },
    flushHeaders() {
      if (isHtml()) return;
      restore();
      outgoing.flushHeaders();
    },
    write(...args: unknown[]): unknown {
      if (isHtml()) {
        add(args[0]);
        return true;
      }
      restore();
      return Reflect.apply(outgoing.write, outgoing, args);
    },
    end(...args: unknown[]): unknown {
      add(args[0]);
      if (isHtml() && chunks.length > 0) {
        send().catch((error: unknown) => {
          log('server').error({ err: error }, 'A page could not be sent.');
          outgoing.destroy();
        });
        return outgoing;
      }
      restore();
      return Reflect.apply(outgoing.end, outgoing, args);
    },
  });
}
