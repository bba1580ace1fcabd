import { jsonAnswer, type PlainAnswer } from './http/plain.ts';
import { log } from './log.ts';

/** 404: what was asked for does not exist. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** 400: the request cannot be understood or is out of bounds. */
export class Invalid extends Error {
  override name = 'Invalid';
}

/** 401: the caller is not signed in. */
export class Unauthorized extends Error {
  override name = 'Unauthorized';
}

/** 403: the caller may not do this. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** 413: the body is too large. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** 429, with the seconds after which to try again. */
export class TooMany extends Error {
  override name = 'TooMany';
  readonly seconds: number;

  constructor(message: string, seconds: number) {
    super(message);
    this.seconds = seconds;
  }
}

/** 503: the CMS or a database does not answer. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

const statuses = new Map([
  ['NotFound', 404],
  ['Invalid', 400],
  ['Unauthorized', 401],
  ['Forbidden', 403],
  ['TooLarge', 413],
  ['TooMany', 429],
  ['Unavailable', 503],
]);

/** 500 for other errors. By name: Next evaluates this module, so its classes, once per bundle. */
export function statusOf(error: unknown): number {
  return (error instanceof Error ? statuses.get(error.name) : undefined) ?? 500;
}

/** `{error: <sentence>}`; for unknown errors a log and a bare 500: no stack, path, query leaks. */
export function errorResponse(error: unknown): Response {
  const { body, ...init } = errorAnswer(error);
  return new Response(body, init);
}

/** The same for what our own server sends by itself. */
export function errorAnswer(error: unknown): PlainAnswer {
  const status = statusOf(error);
  if (status === 500) log('http').error({ err: error }, 'A request failed.');
  const message =
    status === 500 || !(error instanceof Error)
      ? 'Something went wrong on our side.'
      : error.message;
  const answer = jsonAnswer({ error: message }, status);
  if (!(error instanceof Error && 'seconds' in error)) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(error.seconds) } };
}
