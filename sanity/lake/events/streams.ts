import { LakeError } from '../errors.ts';
import { budgetKeyOf, laneOf } from '../limits/lane.ts';
import { TooManyRequests } from '../limits/too-many-requests.ts';
import type { Caller } from '../users/caller.ts';
import type { Feed } from './feed.ts';
import { EventStream, type StreamOptions } from './stream.ts';

export type StreamLimits = {
  /** Streams that may be open at once. */
  maxStreams: number;
  /** The same for one network of visitors. */
  maxOfNetwork: number;
  heartbeatMs: number;
  /** A reader that takes nothing for this long is let go; it can resume where it was. */
  maxStallMs: number;
  /** How soon a browser tries again after the connection broke. */
  retryMs: number;
};

const DEFAULT_LIMITS: StreamLimits = {
  maxStreams: 2000,
  maxOfNetwork: 100,
  heartbeatMs: 20_000,
  maxStallMs: 60_000,
  retryMs: 1000,
};

const RETRY_AFTER_S = 10;

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
    const { heartbeatMs, maxStallMs, retryMs } = this.#limits;
    this.#checkPlaces(options.caller);
    this.#timer ??= setInterval(() => {
      for (const stream of this.#open) stream.beat(maxStallMs);
    }, heartbeatMs).unref();
    const stream = new EventStream(this.#feed, { ...options, retryMs }, (ended) =>
      this.#open.delete(ended),
    );
    this.#open.add(stream);
    return new Response(stream.body, { headers: HEADERS });
  }

  /** One network with a thousand listeners must not keep others, or the site, from listening. */
  #checkPlaces(caller: Caller): void {
    const { maxStreams, maxOfNetwork } = this.#limits;
    const full = () => new TooManyRequests('Too many listeners; try again later', RETRY_AFTER_S);
    if (this.#open.size >= maxStreams) throw full();
    const lane = laneOf(caller);
    if (lane === 'editors') return;
    const anonymous = [...this.#open].filter((stream) => stream.lane !== 'editors');
    if (anonymous.length >= maxStreams / 2) throw full();
    if (lane === 'site') return;
    const visitors = anonymous.filter((stream) => stream.lane === 'visitors');
    const ofNetwork = visitors.filter(({ key }) => key === budgetKeyOf(caller));
    if (visitors.length >= maxStreams / 4 || ofNetwork.length >= maxOfNetwork) throw full();
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
