import { LakeError } from '../errors.ts';

/** A caller asks for more than its share; `retryAfter` is in whole seconds. */
export class TooManyRequests extends LakeError {
  override name = 'TooManyRequests';
  readonly retryAfter: number;

  constructor(message: string, retryAfter = 1) {
    super(429, 'rateLimitExceeded', message);
    this.retryAfter = retryAfter;
  }
}

/** Everybody who waited for a job has gone. Nobody reads the message. */
export class Abandoned extends LakeError {
  override name = 'Abandoned';

  constructor() {
    super(499, 'abandoned', 'The caller has gone');
  }
}
