import { LakeError } from '../errors.ts';

export const DEFAULT_BODY_BYTES = 10 * 1024 * 1024;

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
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new LakeError(400, 'validationError', 'The body is no valid JSON');
  }
}

function tooLarge(maxBytes: number): LakeError {
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  return new LakeError(413, 'requestTooLarge', `The body is larger than ${megabytes} MB`);
}
