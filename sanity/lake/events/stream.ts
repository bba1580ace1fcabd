import { budgetKeyOf, type Lane, laneOf } from '../limits/lane.ts';
import type { Caller } from '../users/caller.ts';
import type { Entry } from './entry.ts';
import type { Feed } from './feed.ts';

/** Server-sent events, as text or in UTF-8. */
type EventText = string | Uint8Array;

export type StreamOptions = {
  /** Entries after this number are sent. */
  position: number;
  /** What is sent first, as server-sent events. */
  greeting: string;
  /** An entry as server-sent events; empty when it does not concern this stream. */
  format(entry: Entry): EventText | Promise<EventText>;
  /** Who listens: some may take less places than others. */
  caller: Caller;
  /** Asked now and then whether the reader may still have what is sent. */
  isAllowed(): boolean;
  /** What is sent when the lake closes. */
  farewell?: string;
  /** How soon a browser tries again after the connection broke. */
  retryMs: number;
};

/** Bytes that wait for a slow reader; everything after them stays in the log until they are taken. */
const MAX_BUFFER_BYTES = 64 * 1024;
/** Entries taken from the feed at once, and looked at before others get their turn. */
const PAGE_SIZE = 20;
const PAGES_PER_TURN = 2;

/**
 * One open event stream. It reads the feed from its own position, as fast as its reader takes it:
 * a slow reader costs one buffer, not a growing queue.
 */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly #feed: Feed;
  readonly #options: StreamOptions;
  readonly #onEnd: (stream: EventStream) => void;
  readonly #encoder = new TextEncoder();
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #unsubscribe = () => {};
  #position: number;
  #lastTaken = performance.now();
  #isWaiting = false;

  /** @param onEnd called once, when the stream ends from either side. */
  constructor(feed: Feed, options: StreamOptions, onEnd: (stream: EventStream) => void) {
    this.#feed = feed;
    this.#options = options;
    this.#onEnd = onEnd;
    this.#position = options.position;
    const strategy: QueuingStrategy<Uint8Array> = new ByteLengthQueuingStrategy({
      highWaterMark: MAX_BUFFER_BYTES,
    });
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          this.#unsubscribe = feed.subscribe(() => this.#pump());
          this.#send(`retry: ${options.retryMs}\n${options.greeting}`);
        },
        pull: () => {
          this.#lastTaken = performance.now();
          this.#pump();
        },
        cancel: () => this.#release(),
      },
      strategy,
    );
  }

  /** Keeps the connection alive, or ends it when the reader stalls or may no longer read. */
  beat(maxStallMs: number): void {
    const isStalled = !this.#hasRoom && performance.now() - this.#lastTaken > maxStallMs;
    if (isStalled || !this.#options.isAllowed()) this.end();
    else if (this.#hasRoom) this.#send(':\n\n');
  }

  /** Ends the stream after what waits in it, and after `lastWords`. */
  end(lastWords = ''): void {
    const controller = this.#controller;
    if (controller === null) return;
    if (lastWords !== '') this.#send(lastWords);
    this.#release();
    controller.close();
  }

  get lane(): Lane {
    return laneOf(this.#options.caller);
  }

  get key(): string {
    return budgetKeyOf(this.#options.caller);
  }

  get farewell(): string {
    return this.#options.farewell ?? '';
  }

  get #hasRoom(): boolean {
    return (this.#controller?.desiredSize ?? 0) > 0;
  }

  #send(text: EventText): void {
    const bytes = typeof text === 'string' ? this.#encoder.encode(text) : text;
    this.#controller?.enqueue(bytes);
  }

  #release(): void {
    this.#unsubscribe();
    this.#controller = null;
    this.#onEnd(this);
  }

  #pump(): void {
    if (this.#isWaiting) return;
    for (let pages = 0; pages < PAGES_PER_TURN; pages += 1) {
      if (!this.#hasRoom) return;
      const page = this.#feed.read(this.#position, PAGE_SIZE);
      if (page.length === 0) return;
      for (const entry of page) {
        this.#position = entry.seq;
        const text = this.#options.format(entry);
        if (text instanceof Promise) {
          this.#sendWhenReady(text);
          return;
        }
        if (text.length > 0) this.#send(text);
        if (!this.#hasRoom) return;
      }
    }
    this.#isWaiting = true;
    setImmediate(() => {
      this.#isWaiting = false;
      this.#pump();
    });
  }

  /** What comes after waits, so that events keep their order. */
  #sendWhenReady(text: Promise<EventText>): void {
    this.#isWaiting = true;
    text
      .then((ready) => {
        if (ready.length > 0) this.#send(ready);
      })
      .catch((error) => console.error('[lake] An event could not be written:', error))
      .finally(() => {
        this.#isWaiting = false;
        if (this.#controller !== null) this.#pump();
      });
  }
}

/** One server-sent event. `data` is JSON text without line breaks. */
export function sseEvent(name: string, id: string | null, data: string): string {
  return `event: ${name}\n${id === null ? '' : `id: ${id}\n`}data: ${data}\n\n`;
}
