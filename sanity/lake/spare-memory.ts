import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** How long nothing happened before memory is given back. */
const IDLE_MS = 3_000;
/** How often it is looked at while there is work. */
const MIN_PAUSE_MS = 5_000;
const MB = 1024 * 1024;
/** Less than this is not worth a collection. */
const MIN_SPARE_BYTES = 32 * MB;
/** From this much on, memory is given back even while there is work. */
const MAX_SPARE_BYTES = 160 * MB;

/**
 * Gives memory back that a thread's heap no longer needs. V8 keeps what it once had, for work that
 * may come: an import or a search through everything would leave a server large for days.
 */
export class SpareMemory {
  readonly #collect: () => void;
  readonly #heapBytes: () => number;
  #timer: NodeJS.Timeout | undefined;
  #lookedAt = 0;
  /** What the heap took after the last collection. */
  #needed: number;

  constructor(collect: () => void = collectAll, heapBytes: () => number = totalHeapBytes) {
    this.#collect = collect;
    this.#heapBytes = heapBytes;
    this.#needed = heapBytes();
  }

  /** Called after each piece of work. @param now in ms. */
  worked(now: number = performance.now()): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#giveBack(MIN_SPARE_BYTES);
    }, IDLE_MS).unref();
    this.#timer.refresh();
    if (now - this.#lookedAt < MIN_PAUSE_MS) return;
    this.#lookedAt = now;
    this.#giveBack(MAX_SPARE_BYTES);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #giveBack(spareBytes: number): void {
    if (this.#heapBytes() - this.#needed < spareBytes) return;
    this.#collect();
    this.#needed = this.#heapBytes();
  }
}

function totalHeapBytes(): number {
  return getHeapStatistics().total_heap_size;
}

/** Some tens of ms for each 100 MB that are in use. */
function collectAll(): void {
  // The flag is off otherwise: code that is kept compiled is good for the same flags alone.
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (isCollect(collect)) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function isCollect(value: unknown): value is Collect {
  return typeof value === 'function';
}
