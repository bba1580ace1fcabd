import { isIPv6 } from 'node:net';

/** Searches one address may do at once, and then per second: more than a fast typist needs. */
const BURST = 60;
const PER_SECOND = 20;
/** The same for everybody together, so that invented addresses gain nothing. */
const BURST_OF_ALL = 600;
const PER_SECOND_OF_ALL = 300;
/** Addresses remembered; the one unseen longest is forgotten first. */
const MOST_ADDRESSES = 10_000;

type Bucket = { tokens: number; at: number };

/** Token buckets by network address, in the memory of one process. Times are in milliseconds. */
export class SearchLimit {
  readonly #buckets = new Map<string, Bucket>();
  readonly #all: Bucket = { tokens: BURST_OF_ALL, at: 0 };

  /**
   * Counts one search of an address.
   * @returns 0 when it may go on, else after how many seconds to ask again.
   */
  take(address: string, at: number): number {
    const key = networkOf(address);
    const bucket = this.#buckets.get(key) ?? { tokens: BURST, at };
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > MOST_ADDRESSES) {
      const oldest = this.#buckets.keys().next();
      if (oldest.done !== true) this.#buckets.delete(oldest.value);
    }
    refill(bucket, at, BURST, PER_SECOND);
    refill(this.#all, at, BURST_OF_ALL, PER_SECOND_OF_ALL);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / PER_SECOND);
    if (this.#all.tokens < 1) return 1;
    bucket.tokens -= 1;
    this.#all.tokens -= 1;
    return 0;
  }
}

function refill(bucket: Bucket, at: number, burst: number, perSecond: number): void {
  const seconds = Math.max(0, at - bucket.at) / 1000;
  bucket.tokens = Math.min(burst, bucket.tokens + seconds * perSecond);
  bucket.at = at;
}

/** One household or server has a whole /64 of IPv6: it counts as one. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? '';
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** The address nearest to us that a request came from: what our own proxy says, not the client. */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}

declare global {
  var signpostSearchLimit: SearchLimit | undefined;
}

/** The limit of this process. */
export function searchLimit(): SearchLimit {
  globalThis.signpostSearchLimit ??= new SearchLimit();
  return globalThis.signpostSearchLimit;
}
