import { createReadStream } from 'node:fs';
import { plainError } from '../http/errors.ts';

/** Assets are named by a hash of their content, so the bytes at an address never change. */
const CACHE_CONTROL = 'public, max-age=31536000, immutable';

/** Types a browser may show by itself; everything else is offered as a download. */
const SHOWN_INLINE =
  /^(image\/(png|jpeg|gif|webp|avif|tiff)|application\/pdf|text\/(plain|csv|vtt)|(audio|video)\/[\w.+-]+)$/;

/** No script, no form, no request, no access to the site's origin, whatever the bytes hold. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

type AssetBody = { bytes: Buffer } | { file: string; size: number };

export type AssetResponse = {
  body: AssetBody;
  mimeType: string;
  /** Distinguishes everything an address can give. */
  etag: string;
  filename: string;
  isDownload: boolean;
  isNegotiated: boolean;
};

/** Answers GET and HEAD with the bytes, 304 when the caller has them, 206 or 416 for a range. */
export function respond(request: Request, asset: AssetResponse): Response {
  const headers = headersOf(asset);
  if (isKnown(request.headers.get('if-none-match'), asset.etag)) {
    headers.delete('content-length');
    return new Response(null, { status: 304, headers });
  }
  const size = 'bytes' in asset.body ? asset.body.bytes.length : asset.body.size;
  const range = rangeOf(request, asset.etag, size);
  if (range === 'unsatisfiable') {
    const response = plainError(416, 'The range lies outside the file');
    response.headers.set('content-range', `bytes */${size}`);
    return response;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set('content-length', String(end - start + 1));
  if (range !== null) headers.set('content-range', `bytes ${start}-${end}/${size}`);
  const status = range === null ? 200 : 206;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Response(bodyOf(asset.body, start, end), { status, headers });
}

function headersOf(asset: AssetResponse): Headers {
  const isInline = !asset.isDownload && SHOWN_INLINE.test(asset.mimeType);
  const charset = asset.mimeType.startsWith('text/') ? '; charset=utf-8' : '';
  const headers = new Headers({
    'content-type': `${asset.mimeType}${charset}`,
    'cache-control': CACHE_CONTROL,
    etag: asset.etag,
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-disposition': disposition(isInline ? 'inline' : 'attachment', asset.filename),
  });
  // Browsers cannot run their PDF viewer inside a sandbox.
  if (asset.mimeType !== 'application/pdf') headers.set('content-security-policy', SANDBOX);
  if (asset.isNegotiated) headers.set('vary', 'accept');
  return headers;
}

/** RFC 6266: a plain name for old readers, the full one in UTF-8. */
function disposition(kind: 'inline' | 'attachment', filename: string): string {
  const plain = filename.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(filename).replaceAll(/['()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}

function isKnown(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(',').some((entry) => {
    const tag = entry.trim().replace(/^W\//, '');
    return tag === etag || tag === '*';
  });
}

/** One range of bytes. Several at once, or one in another unit, give the whole file. */
function rangeOf(
  request: Request,
  etag: string,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const [, from = '', to = ''] = request.headers.get('range')?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (from === '' && to === '') return null;
  const condition = request.headers.get('if-range');
  if (condition !== null && condition !== etag) return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

function bodyOf(body: AssetBody, start: number, end: number): BodyInit {
  if ('bytes' in body) return new Uint8Array(body.bytes.subarray(start, end + 1));
  const file = createReadStream(body.file, { start, end, highWaterMark: 128 * 1024 });
  const chunks: AsyncIterator<Uint8Array<ArrayBuffer>> = file[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      file.destroy();
    },
  });
}
