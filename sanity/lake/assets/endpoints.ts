import { LakeError } from '../errors.ts';
import type { Endpoint, RequestContext } from '../http/endpoint.ts';
import { cacheKey, MAX_UPLOAD_BYTES } from './assets.ts';
import { type AssetDetails, cleanFilename, fileType } from './file-document.ts';
import type { Size } from './geometry.ts';
import { parseImageName } from './image-name.ts';
import { changesImage, type ImageParams, MAX_EDGE, parseImageParams } from './params.ts';
import { respond } from './respond.ts';
import { type AssetKind, readHead } from './storage.ts';
import { visitorParams } from './visitor-params.ts';

/** The image library is large: the lake starts without it, and loads it for the first image. */
const loadTransform = () => import('./transform.ts');

/** Raise it when the same parameters begin to give other bytes: cached results are made anew. */
const PIPELINE = 1;

const FILE_NAME = /^[0-9a-f]{40}\.([a-z0-9]{1,10})$/;

const upload = (kind: AssetKind): Endpoint => ({
  method: 'POST',
  path: `/assets/${kind}/:dataset`,
  access: 'editor',
  takes: 'anything',
  maxBodyBytes: MAX_UPLOAD_BYTES,
  handle: (context) => handleUpload(kind, context),
});

/** Bytes of `/images` and `/files`, and the two uploads. Other asset paths are not the lake's. */
export const assetEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/images/:projectId/:dataset/*name',
    access: 'anonymous',
    handle: handleImage,
  },
  {
    method: 'GET',
    path: '/files/:projectId/:dataset/*name',
    access: 'anonymous',
    handle: handleFile,
  },
  upload('images'),
  upload('files'),
];

async function handleUpload(kind: AssetKind, context: RequestContext): Promise<Response> {
  const { request, url, caller, services } = context;
  const body = request.body ?? emptyBody();
  const document = await services.assets.upload(kind, body, detailsOf(url.searchParams), caller.id);
  return Response.json({ document });
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

function detailsOf(search: URLSearchParams): AssetDetails {
  const text = (name: string) => search.get(name)?.slice(0, 2000) || undefined;
  const id = text('sourceId');
  return {
    filename: text('filename'),
    label: text('label'),
    title: text('title'),
    description: text('description'),
    creditLine: text('creditLine'),
    source: id === undefined ? undefined : { id, name: text('sourceName'), url: text('sourceUrl') },
  };
}

async function handleImage(context: RequestContext): Promise<Response> {
  const { request, url, params, caller } = context;
  const { assets } = context.services;
  const { name, vanity } = splitName(params.name);
  const image = parseImageName(name);
  const size = image === null ? null : await assets.storage.sizeOf('images', name);
  if (image === null || size === null) throw notFound(context);
  const asked = parseImageParams(url.searchParams);
  // A vector image has no pixels of its own that would bound a result.
  const original = image.extension === 'svg' ? enlarged(image.upright) : image.upright;
  const isVisitor = caller.isVisitor === true;
  const wanted = isVisitor && changesImage(asked) ? visitorParams(asked, original) : asked;
  const accept = request.headers.get('accept') ?? '';
  const file = assets.storage.pathOf('images', name);
  const download = downloadName(url, vanity ?? name);
  if (await isServedAsStored(file, image.extension, wanted)) {
    return respond(request, {
      body: { file, size },
      mimeType: sniffedType(image.extension),
      etag: `"${name}"`,
      ...download,
      isNegotiated: false,
    });
  }
  const source = { file, ...image };
  const { describeResult, transformImage } = await loadTransform();
  const { plan, format, mimeType } = describeResult(source, wanted, accept);
  const key = cacheKey(PIPELINE, name, { ...wanted, isAutoFormat: false }, format);
  const bytes = await assets.render(key, { caller, signal: request.signal }, () =>
    transformImage(source, wanted, plan, format),
  );
  const extension = format === 'pjpg' ? 'jpg' : format;
  return respond(request, {
    body: { bytes },
    mimeType,
    etag: `"${key}"`,
    filename: download.filename.replace(/\.[a-z0-9]+$/i, `.${extension}`),
    isDownload: download.isDownload,
    isNegotiated: wanted.isAutoFormat && wanted.fm === undefined,
  });
}

function enlarged({ width, height }: Size): Size {
  const scale = MAX_EDGE / Math.max(width, height);
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

/**
 * True when the stored bytes are the answer: nothing was asked for; a vector image, unless a pixel
 * format was named; an animation, unless its first frame or another format was.
 */
async function isServedAsStored(
  file: string,
  extension: string,
  params: ImageParams,
): Promise<boolean> {
  if (!changesImage(params)) return true;
  if (params.fm !== undefined) return false;
  if (extension === 'svg') return true;
  if ((extension !== 'gif' && extension !== 'webp') || params.isFirstFrame) return false;
  const { openImage } = await loadTransform();
  const { pages = 1 } = await openImage(file).metadata();
  return pages > 1;
}

async function handleFile(context: RequestContext): Promise<Response> {
  const { request, url, params, services } = context;
  const { assets } = services;
  const { name, vanity } = splitName(params.name);
  const [, extension] = name.match(FILE_NAME) ?? [];
  const size = extension === undefined ? null : await assets.storage.sizeOf('files', name);
  if (extension === undefined || size === null) throw notFound(context);
  const original = services.store.getDocument(`file-${name.replace('.', '-')}`)?.originalFilename;
  const file = assets.storage.pathOf('files', name);
  return respond(request, {
    body: { file, size },
    // From the bytes once more: the document is content, which editors may change.
    mimeType: fileType(await readHead(file), name).mimeType,
    etag: `"${name}"`,
    ...downloadName(url, vanity ?? (typeof original === 'string' ? original : name)),
    isNegotiated: false,
  });
}

/** `<file>` or `<file>/<a name that reads better>`, as Sanity's CDN allows. */
function splitName(rest: string | undefined): { name: string; vanity: string | undefined } {
  const [name = '', ...more] = (rest ?? '').split('/');
  return { name: more.length > 1 ? '' : name, vanity: cleanFilename(more[0]) };
}

/** `?dl=name` offers the file under that name, `?dl` or `?dl=` under its own. */
function downloadName(url: URL, byDefault: string): { filename: string; isDownload: boolean } {
  const wanted = url.searchParams.get('dl');
  return { filename: cleanFilename(wanted ?? undefined) ?? byDefault, isDownload: wanted !== null };
}

const STORED_TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  tif: 'image/tiff',
  svg: 'image/svg+xml',
};

/** Stored images got their extension from their bytes, so it tells their type. */
function sniffedType(extension: string): string {
  return STORED_TYPES[extension] ?? 'application/octet-stream';
}

function notFound(context: RequestContext): LakeError {
  return new LakeError(
    404,
    'notFound',
    `There is no asset at ${context.url.pathname.slice(0, 200)}.`,
  );
}
