import type { ServerResponse } from 'node:http';

/** What is known at the moment a response is sent. */
export type ResponseMeta = {
  /** From when the content is that pages are made from; undefined while nobody knows. */
  asOf: Date | undefined;
  /** Whether the CMS answers: if not, what is served may be older than what is published. */
  isContentAway: boolean;
  /** Whether nothing was ever read of it, so that a page which fails is no fault of ours. */
  isContentMissing: boolean;
  /** When an announcement next appears, changes or disappears; null when none does. */
  nextBoundary: Date | null;
  now: Date;
};

/** How long a shared cache may give a page without asking, in s. */
const SHARED_S = 10;
/** For how long it may give the page when this server does not answer at all. */
const SHARED_ON_ERROR_S = 24 * 60 * 60;
/** After which a reader may try again. */
const RETRY_AFTER_S = 5;

/**
 * Puts the last word on an answer's headers just before they are sent: what Next says of pages is
 * right for its own cache, which hears of changes and boundaries, and wrong for any other.
 */
export function amendHeaders(outgoing: ServerResponse, metaNow: () => ResponseMeta): void {
  const writeHead = outgoing.writeHead;
  const amended = (status: number, ...rest: unknown[]): unknown => {
    const meta = metaNow();
    const isLost = status === 500 && meta.isContentMissing;
    if (isLost) {
      outgoing.setHeader('retry-after', String(RETRY_AFTER_S));
      outgoing.setHeader('cache-control', 'no-store');
    } else if (/s-maxage=/.test(String(outgoing.getHeader('cache-control') ?? ''))) {
      outgoing.setHeader('cache-control', sharedCacheControl(meta));
      setHeaders(outgoing, contentHeaders(meta));
    }
    // A cookie is for one browser.
    if (outgoing.hasHeader('set-cookie')) outgoing.setHeader('cache-control', 'no-store');
    return Reflect.apply(writeHead, outgoing, [isLost ? 503 : status, ...rest]);
  };
  Object.defineProperty(outgoing, 'writeHead', {
    configurable: true,
    writable: true,
    value: amended,
  });
}

/**
 * Browsers ask each time; shared caches never keep a page past the next boundary. There is no
 * `stale-while-revalidate`, because browsers obey it too: a script would be told of the past.
 */
export function sharedCacheControl({ nextBoundary, now }: ResponseMeta): string {
  const left = nextBoundary === null ? SHARED_S : secondsTo(nextBoundary, now);
  const shared = Math.max(0, Math.min(SHARED_S, left));
  return `public, max-age=0, s-maxage=${shared}, stale-if-error=${SHARED_ON_ERROR_S}`;
}

function secondsTo(instant: Date, now: Date): number {
  return Math.floor((instant.getTime() - now.getTime()) / 1_000);
}

/** For operators: when the pages were last known to show what is published. */
export function contentHeaders({ asOf, isContentAway }: ResponseMeta): Record<string, string> {
  return {
    ...(asOf === undefined ? {} : { 'x-signpost-as-of': asOf.toISOString() }),
    'x-signpost-content': isContentAway ? 'away' : 'answers',
  };
}

/** `outgoing.setHeaders` of Node takes no plain object. */
export function setHeaders(
  outgoing: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
}
