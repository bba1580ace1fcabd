/** What a reader or a caller asked for does not exist: 404. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** What a caller sent cannot be understood or is out of bounds: 400. */
export class Invalid extends Error {
  override name = 'Invalid';
}

/** The caller is not who they would have to be: 401. */
export class Unauthorized extends Error {
  override name = 'Unauthorized';
}

/** The caller is known and may not do this: 403. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** What the caller sent is larger than anybody needs to send: 413. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** The caller did this too often: 429, and after how many seconds it may be tried again. */
export class TooMany extends Error {
  override name = 'TooMany';
  readonly seconds: number;

  constructor(message: string, seconds: number) {
    super(message);
    this.seconds = seconds;
  }
}

/** Something this answer needs (the CMS, a database) does not answer: 503. */
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

/**
 * The HTTP status that an error stands for; 500 when it is not one of ours. They are known by name,
 * because a module that is evaluated once for each bundle has its own class in each.
 */
export function statusOf(error: unknown): number {
  return (error instanceof Error ? statuses.get(error.name) : undefined) ?? 500;
}

/**
 * The one mapper from errors to JSON answers: `{error: <sentence>}`.
 * An error that is not ours is logged and answered with a bare 500, so that no
 * stack, path or query leaves the server.
 */
export function errorResponse(error: unknown): Response {
  const status = statusOf(error);
  if (status === 500) console.error(error);
  const message =
    status === 500 || !(error instanceof Error)
      ? 'Something went wrong on our side.'
      : error.message;
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (error instanceof Error && 'seconds' in error) {
    headers.set('retry-after', String(error.seconds));
  }
  return Response.json({ error: message }, { status, headers });
}
