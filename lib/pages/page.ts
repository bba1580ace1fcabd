import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import { ownBytes } from '#lib/node/own-bytes.ts';
import { scriptAddress } from '#lib/page-script/address.ts';
import { joinSheets, separateSheets } from '#lib/page-script/sheets.ts';
import { joinPage, pageScript, splitPage } from '#lib/page-script/split.ts';

/** A finished page. Bodies are compressed, since that is how nearly all of them are sent. */
export type Page = {
  /** Next's own address of it, such as `/en/articles/passkeys`. */
  key: string;
  /** The number of the last change when the drawing began. */
  sequence: number;
  tags: readonly string[];
  status: number;
  headers: Readonly<Record<string, string | readonly string[]>>;
  /** Stands for the HTML as Next drew it, without quotes. */
  etag: string;
  /** HTML in gzip, without what only serves to make it live. */
  gzip: Buffer;
  /** HTML in Brotli; null until there was time for it. */
  brotli: Buffer | null;
  /** What was taken out of the HTML, as JSON in gzip; null where nothing was. */
  script: Buffer | null;
};

/** A page with what Next's router asks for, packed (`router-parts.ts`). */
export type WholePage = Page & { routerParts: Buffer };

const compress = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** The quick settings: a page must not wait for its smallest form. */
export async function gzipQuick(text: string | Buffer): Promise<Buffer> {
  return ownBytes(await compress(text, { level: 6 }));
}

/** Takes some 2 ms for a page of results, a quarter smaller than in gzip. */
export async function brotliQuick(text: string): Promise<Buffer> {
  return ownBytes(await compressBrotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
}

/** The best setting; takes some 100 ms of another thread for a page. */
export async function brotliBest(html: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
  };
  return ownBytes(await compressBrotli(html, { params }));
}

export async function gzipBest(html: Buffer): Promise<Buffer> {
  return ownBytes(await compress(html, { level: constants.Z_BEST_COMPRESSION }));
}

export function etagOf(html: string | Buffer): string {
  return createHash('sha1').update(html).digest('base64url');
}

/**
 * The bodies of a page whose HTML Next drew.
 * @param buildKey of `joinSheets`.
 */
export async function bodiesOf(
  key: string,
  drawn: string,
  buildKey: string,
): Promise<Pick<Page, 'etag' | 'gzip' | 'brotli' | 'script'>> {
  const etag = etagOf(drawn);
  const { html, script } = splitPage(drawn, scriptAddress(key, etag));
  const [gzip, live] = await Promise.all([
    gzipQuick(script ? joinSheets(html, buildKey) : html),
    script && gzipQuick(JSON.stringify(script)),
  ]);
  return { etag, gzip, brotli: null, script: live };
}

export function htmlOf(page: Page): Buffer {
  return gunzipSync(page.gzip);
}

/** The HTML as Next drew it, live by itself. */
export function liveHtmlOf(page: Page): string {
  const html = htmlOf(page).toString();
  if (page.script === null) return html;
  return joinPage(
    separateSheets(html),
    pageScript.parse(JSON.parse(gunzipSync(page.script).toString())),
  );
}

/** In bytes of memory. */
export function sizeOf({ gzip: body, brotli, script, ...rest }: Page | WholePage): number {
  const parts = [brotli, script, 'routerParts' in rest ? rest.routerParts : null];
  return parts.reduce((sum, one) => sum + (one?.length ?? 0), body.length + 1_024);
}

/** The page without what only Next's router asks for. */
export function withoutRouterParts({ routerParts: _, ...page }: WholePage): Page {
  return page;
}
