import { now } from '#lib/clock.ts';
import type { Context } from '#lib/context.ts';
import type { ResponseMeta } from './response-headers.ts';

/** What responses say of the content that they were made from. */
export function responseMeta({ sync, boundaries, replica }: Context): ResponseMeta {
  const { comparedAt, failing } = sync.state;
  return {
    asOf: comparedAt,
    isContentAway: failing !== undefined,
    isContentMissing: !replica.isFilled,
    nextBoundary: boundaries.next,
    now: now(),
  };
}
