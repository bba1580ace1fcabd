/**
 * A query that cannot be answered for a reason the caller can understand.
 * `status` is an HTTP status; `type` and `details` are those of Sanity's API.
 */
export class GroqError extends Error {
  override name = 'GroqError';
  readonly status: number;
  readonly type: string;
  readonly details: Record<string, unknown>;

  constructor(
    status: number,
    type: string,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.details = details;
  }
}
