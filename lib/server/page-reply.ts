import type { IncomingMessage, ServerResponse } from 'node:http';
import { isKnownVersion } from '#lib/http/known-version.ts';
import type { Page } from '#lib/pages/page.ts';
import { RareBodies } from '#lib/pages/rare-bodies.ts';
import { type Encoding, encodingsOf } from './encoding.ts';
import { hasTwin } from './markdown-twin.ts';
import { contentHeaders, type ResponseMeta, sharedCacheControl } from './response-headers.ts';

/** What is for Next alone: its tags, and the length of a body that is sent in another encoding. */
const INTERNAL_HEADERS = new Set(['x-next-cache-tags', 'content-length', 'transfer-encoding']);

/** Next answers these from the same address with other bodies. */
const VARY =
  'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, accept-encoding';

/** One form of a page, as it is sent to everybody. */
type Form = { etag: string; headers: string[] };

/** Bodies that are kept beside Brotli and gzip, in bytes of memory. */
const MAX_RARE_BYTES = 4 * 1024 * 1024;

/**
 * Sends finished pages. What does not depend on the moment is put together once for each form of a
 * page, and forgotten with it.
 * @param shared headers of every page.
 */
export function createPageReplies(shared: Readonly<Record<string, string>>) {
  const forms = new WeakMap<Page, Map<Encoding | undefined, Form>>();
  const rare = new RareBodies(MAX_RARE_BYTES);

  function formOf(page: Page, encoding: Encoding | undefined): Form {
    const known = forms.get(page);
    const found = known?.get(encoding);
    if (found !== undefined) return found;
    const form = makeForm(page, encoding, shared);
    forms.set(page, (known ?? new Map()).set(encoding, form));
    return form;
  }

  return function reply(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    page: Page,
    meta: ResponseMeta,
  ): void {
    const encoding = pick(page, incoming.headers['accept-encoding']);
    const { etag, headers } = formOf(page, encoding);
    const moment = [
      'cache-control',
      cacheControl(page, meta, outgoing),
      ...Object.entries(contentHeaders(meta)).flat(),
    ];
    if (page.status === 200 && isKnownVersion(incoming.headers['if-none-match'], etag)) {
      outgoing.writeHead(304, [...moment, ...withoutBody(headers)]).end();
      return;
    }
    const body = bodyOf(page, encoding) ?? rare.of(page, encoding === 'zstd' ? 'zstd' : 'identity');
    outgoing.writeHead(page.status, [...headers, ...moment, 'content-length', `${body.length}`]);
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
  };
}

function cacheControl({ status }: Page, meta: ResponseMeta, outgoing: ServerResponse): string {
  // A cookie is for one browser.
  if (outgoing.hasHeader('set-cookie')) return 'no-store';
  const isKept = status === 200 || status === 404;
  return isKept ? sharedCacheControl(meta) : 'public, max-age=0, must-revalidate';
}

function makeForm(
  page: Page,
  encoding: Encoding | undefined,
  shared: Readonly<Record<string, string>>,
): Form {
  const etag = `"${page.etag}${encoding === undefined ? '' : `-${encoding}`}"`;
  const own = Object.entries(page.headers).filter(
    ([name]) => !INTERNAL_HEADERS.has(name) && !name.startsWith('x-nextjs-'),
  );
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    ...Object.fromEntries(own),
    ...shared,
    vary: hasTwin(page.key) ? `${VARY}, accept` : VARY,
    etag,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  };
  return {
    etag,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => [name, one]),
    ),
  };
}

function pick({ brotli }: Page, accepted: string | undefined): Encoding | undefined {
  return encodingsOf(accepted).find((one) => one !== 'br' || brotli !== null);
}

function bodyOf({ brotli, gzip }: Page, encoding: Encoding | undefined): Buffer | null {
  if (encoding === 'br') return brotli;
  return encoding === 'gzip' ? gzip : null;
}

/** Header names and values in turn, but those that tell of a body. */
function withoutBody(headers: readonly string[]): string[] {
  return headers.filter((_, index) => {
    const name = headers[index - (index % 2)];
    return name !== 'content-type' && name !== 'content-encoding';
  });
}
