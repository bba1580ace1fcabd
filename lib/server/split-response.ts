import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReaderScripts } from '#lib/page-script/reader-scripts.ts';
import { joinSheets } from '#lib/page-script/sheets.ts';
import { splitPage } from '#lib/page-script/split.ts';
import { brotliQuick, gzipQuick } from '#lib/pages/page.ts';
import { collectBody } from './collect-body.ts';
import { encodingsOf } from './encoding.ts';
import { isForPage } from './request-kind.ts';
import { setHeaders } from './response-headers.ts';

const COMPRESS = {
  br: brotliQuick,
  gzip: gzipQuick,
  identity: async (html: string) => Buffer.from(html),
};

/** Addresses without an extension that are none of those which answer with something else. */
const MAY_BE_PAGE = /^\/(?!(?:api|_next|studio|lake)(?:\/|$))[^.?]*(?:\?|$)/;

/**
 * Has a page that Next draws for one reader, such as results of a search, sent like the finished
 * ones: without Next's scripts, under the policy of pages. Whatever is no such page stays as it is.
 * @param headers of every page.
 * @param buildKey of `joinSheets`.
 * @param scripts where what makes the page live is kept for that reader.
 */
export function splitResponse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  headers: Readonly<Record<string, string>>,
  buildKey: string,
  scripts: ReaderScripts,
): void {
  if (!isForPage(incoming) || !MAY_BE_PAGE.test(incoming.url ?? '')) return;
  const accepted = incoming.headers['accept-encoding'];
  // What is compressed cannot be split.
  delete incoming.headers['accept-encoding'];
  const isHtml = () => String(outgoing.getHeader('content-type') ?? '').startsWith('text/html');
  collectBody(outgoing, isHtml, async (drawn) => {
    const address = scripts.createAddress();
    const { html: split, script } = splitPage(drawn.toString(), address);
    const html = script === null ? split : joinSheets(split, buildKey);
    if (script !== null) setHeaders(outgoing, headers);
    outgoing.removeHeader('etag');
    outgoing.appendHeader('vary', 'accept-encoding');
    const encoding = encodingsOf(accepted).find((one) => one !== 'zstd');
    if (encoding) outgoing.setHeader('content-encoding', encoding);
    const [body, live] = await Promise.all([
      COMPRESS[encoding ?? 'identity'](html),
      script && gzipQuick(JSON.stringify(script)),
    ]);
    if (live !== null) scripts.put(address, live);
    outgoing.setHeader('content-length', body.length);
    outgoing.end(body);
  });
}
