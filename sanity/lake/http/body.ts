import { bodyAtHand } from '#lib/node/web-request.ts';
import { LakeError } from '../errors.ts';
import { scanJson } from '../json-text.ts';

export const DEFAULT_BODY_BYTES = 10 * 1024 * 1024;

/** Deeper than any content, and a depth that recursive code still handles. */
const MAX_DEPTH = 1000;

/**
 * Reads JSON that a caller sent, named as `what` in refusals.
 * @throws {LakeError} 400 when it is no JSON, nested too deeply, or has a field with a backslash.
 */
export function parseJson(text: string, what: string, type = 'validationError'): unknown {
  const { depth, hasBackslashName } = scanJson(text);
  if (depth > MAX_DEPTH) {
    throw new LakeError(400, type, `${what} is nested deeper than ${MAX_DEPTH} levels`);
  }
  if (hasBackslashName) {
    throw new LakeError(400, type, `${what} names a field with a backslash, which is not possible`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new LakeError(400, type, `${what} is no valid JSON`);
  }
}

/** @throws {LakeError} 413 when the request says that its body is larger. */
export function checkAnnouncedLength(request: Request, maxBytes: number): void {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
}

/**
 * Reads a request's body up to a limit.
 * @throws {LakeError} 413 as soon as there is more.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  checkAnnouncedLength(request, maxBytes);
  const atHand = bodyAtHand(request);
  if (atHand !== undefined) {
    if (atHand.length > maxBytes) throw tooLarge(maxBytes);
    return atHand;
  }
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/**
 * Reads a JSON body.
 * @throws {LakeError} 400 when it is no JSON, 413 when it is too large, 415 when it is compressed.
 */
export async function readJson(request: Request, maxBytes = DEFAULT_BODY_BYTES): Promise<unknown> {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') {
    throw new LakeError(415, 'unsupportedMediaType', 'Compressed bodies are not accepted');
  }
  const bytes = await readBody(request, maxBytes);
  return parseJson(decoded(bytes), 'The body');
}

/** As {@link readJson}; undefined where the request has no body. */
export async function readJsonOrNothing(request: Request): Promise<unknown> {
  if (request.body === null || request.headers.get('content-length') === '0') return undefined;
  const bytes = await readBody(request, DEFAULT_BODY_BYTES);
  return bytes.length === 0 ? undefined : parseJson(decoded(bytes), 'The body');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LakeError(400, 'validationError', 'The body is no valid JSON');
  }
}

function tooLarge(maxBytes: number): LakeError {
  const kilobytes = Math.round(maxBytes / 1024);
  const limit = kilobytes < 1024 ? `${kilobytes} kB` : `${Math.round(kilobytes / 1024)} MB`;
  return new LakeError(413, 'requestTooLarge', `The body is larger than ${limit}`);
}
