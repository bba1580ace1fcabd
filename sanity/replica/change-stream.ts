import { setTimeout as pause } from 'node:timers/promises';
import type { Upstream, UpstreamEvent } from './upstream.ts';

const MIN_RETRY_MS = 250;
const MAX_RETRY_MS = 5_000;
/** A stream that stayed open for this long is opened again after `MIN_RETRY_MS` when it ends. */
const STEADY_MS = 10_000;

export type ChangeStreamDeps = {
  upstream: Upstream;
  onOpen: () => void;
  onChanged: (id: string) => void;
  /** Told each time it ends by itself; it is opened again. */
  onClosed: (fault: string) => void;
};

/**
 * The stream of changes of the CMS, opened again whenever it ends; less and less often when each
 * one ends soon, since each costs a listing of all revisions.
 */
export class ChangeStream {
  readonly #deps: ChangeStreamDeps;
  #stopListening: () => void = () => undefined;
  #isStopped = false;
  #retryMs = MIN_RETRY_MS;
  #openedAt: number | undefined;

  constructor(deps: ChangeStreamDeps) {
    this.#deps = deps;
  }

  /** Runs until {@link stop}; it never throws. */
  async run(): Promise<void> {
    while (!this.#isStopped) {
      const fault = await this.#untilItEnds();
      if (this.#isStopped) return;
      const wasSteady = this.#openedAt && performance.now() - this.#openedAt >= STEADY_MS;
      if (wasSteady) this.#retryMs = MIN_RETRY_MS;
      this.#openedAt = undefined;
      this.#deps.onClosed(String(fault));
      await pause(this.#retryMs, undefined, { ref: false });
      this.#retryMs = Math.min(MAX_RETRY_MS, this.#retryMs * 2);
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopListening();
  }

  #untilItEnds(): Promise<unknown> {
    return new Promise((resolve) => {
      const stop = this.#deps.upstream.listen((event) => {
        this.#take(event);
        // The client would wait 3 s before it connects again.
        if (event.kind === 'gap') {
          stop();
          resolve('connection lost');
        }
      }, resolve);
      this.#stopListening = () => {
        stop();
        resolve('stopped');
      };
    });
  }

  #take(event: UpstreamEvent): void {
    if (event.kind === 'changed') this.#deps.onChanged(event.id);
    if (event.kind !== 'open') return;
    this.#openedAt = performance.now();
    this.#deps.onOpen();
  }
}
