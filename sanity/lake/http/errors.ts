import { STATUS_CODES } from 'node:http';
import { isDiskFull, isStorageFault } from '#lib/node/storage-errors.ts';
import { BrokenBody } from '#lib/node/web-request.ts';
import { textResponse } from '#lib/node/web-response.ts';
import { GroqError } from '#sanity/groq/errors.ts';
import { LakeError, MutationError } from '../errors.ts';
import { TooManyRequests } from '../limits/too-many-requests.ts';
import { lakeLog } from '../log.ts';

const QUERY_ERRORS = /^query/;

/**
 * Maps errors to responses in Sanity's shapes. Unexpected errors are logged and answered with a
 * bare 500, so that no path, query or stack leaves the lake.
 */
export function errorResponse(error: unknown): Response {
  if (error instanceof MutationError) {
    const { type, message: description, items } = error;
    return json({ error: { type, description, items }, statusCode: error.status }, error.status);
  }
  if (error instanceof GroqError || isQueryError(error)) {
    const { type, message: description, details } = error;
    return json(
      { error: { type, description, ...details }, statusCode: error.status },
      error.status,
    );
  }
  if (error instanceof TooManyRequests) return tooMany(error);
  if (error instanceof LakeError) return plainError(error.status, error.message, error.details);
  if (error instanceof BrokenBody) return plainError(400, error.message);
  if (isDiskFull(error)) return plainError(507, 'The disk is full; nothing was stored');
  if (isStorageFault(error)) return plainError(503, tellOfStorage(error));
  lakeLog().error({ err: error }, 'The lake failed to answer:');
  return plainError(500, 'Something went wrong in the lake');
}

let toldOf: string | undefined;

/** Each fault is logged once, since every request meets it. @returns what the caller is told. */
function tellOfStorage(error: unknown): string {
  const fault = Error.isError(error) ? error.message : String(error);
  if (fault !== toldOf) lakeLog().error({ err: error }, 'The lake cannot use its files:');
  toldOf = fault;
  return 'The lake cannot use its files at the moment; nothing was stored';
}

function tooMany({ status, message, retryAfter }: TooManyRequests): Response {
  const response = plainError(status, message);
  response.headers.set('retry-after', String(retryAfter));
  return response;
}

function isQueryError(error: unknown): error is LakeError {
  return error instanceof LakeError && QUERY_ERRORS.test(error.type);
}

/** `{statusCode, error, message}`: what Sanity answers outside queries and mutations. */
export function plainError(
  status: number,
  message: string,
  details: Record<string, unknown> = {},
): Response {
  const name = STATUS_CODES[status] ?? 'Error';
  return json({ statusCode: status, error: name, message, ...details }, status);
}

const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** JSON that must not be cached: results change with every transaction. */
export function json(body: unknown, status = 200): Response {
  return textResponse(JSON.stringify(body), { status, headers: HEADERS });
}
