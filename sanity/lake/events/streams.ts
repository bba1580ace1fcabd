import { LakeError } from '../errors.ts';
import type { Feed } from './feed.ts';
import { EventStream, type StreamOptions } from './stream.ts';

export type StreamLimits = {
  /** Streams that may be open at once. */
  maxStreams: number;
  heartbeatMs: number;
  /** A reader that takes nothing for this long is let go; it can resume where it was. */
  maxStallMs: number;
  /** How soon a browser tries again after the connection broke. */
  retryMs: number;
};

const DEFAULT_LIMITS: StreamLimits = {
  maxStreams: 2000,
  heartbeatMs: 20_000,
  maxStallMs: 60_000,
  retryMs: 1000,
};

/** How long readers get to receive the last event. */
const FAREWELL_TIMEOUT_MS = 50;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  // A stream that ended must not leave its connection open for reuse.
  connection: 'close',
};

/** The event streams that are open. */
export class Streams {
  readonly #feed: Feed;
  readonly #limits: StreamLimits;
  readonly #open = new Set<EventStream>();
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(feed: Feed, limits: Partial<StreamLimits> = {}) {
    this.#feed = feed;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
  }

  get count(): number {
    return this.#open.size;
  }

  /** @throws {LakeError} 429 when too many are open, 503 when the lake closes. */
  open(options: Omit<StreamOptions, 'retryMs'>): Response {
    if (this.#isClosed) throw new LakeError(503, 'serviceUnavailable', 'The lake is closing');
    const { maxStreams, heartbeatMs, maxStallMs, retryMs } = this.#limits;
    let anonymous = 0;
    if (options.isAnonymous)
      for (const stream of this.#open) if (stream.isAnonymous) anonymous += 1;
    if (this.#open.size >= maxStreams || anonymous >= maxStreams / 2) {
      throw new LakeError(429, 'rateLimitExceeded', 'Too many listeners; try again later');
    }
    this.#timer ??= setInterval(() => {
      for (const stream of this.#open) stream.beat(maxStallMs);
    }, heartbeatMs).unref();
    const stream = new EventStream(this.#feed, { ...options, retryMs }, (ended) =>
      this.#open.delete(ended),
    );
    this.#open.add(stream);
    return new Response(stream.body, { headers: HEADERS });
  }

  /** Ends all streams with their last event, and waits until it is sent. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    if (this.#open.size === 0) return;
    for (const stream of [...this.#open]) stream.end(stream.farewell);
    await new Promise((resolve) => setTimeout(resolve, FAREWELL_TIMEOUT_MS));
  }
}
