import { RateLimit } from '#lib/http/rate-limit.ts';
import { networkOf } from '#lib/node/network.ts';

/** Searches one network may do at once, and then per second: more than a few fast typists need. */
const NETWORK_LIMIT = { burst: 60, perSecond: 20 };
/** The same for everybody together, so that invented addresses gain nothing. */
const TOTAL_LIMIT = { burst: 600, perSecond: 300 };

/** How often may be searched, in the memory of one process. Times are in milliseconds. */
export class SearchLimit {
  readonly #networks = new RateLimit(NETWORK_LIMIT);
  readonly #all = new RateLimit(TOTAL_LIMIT);

  /**
   * Counts one search of an address.
   * @returns 0 when it may go on, else after how many seconds to ask again.
   */
  take(address: string, at: number): number {
    return this.#networks.take(networkOf(address), at) || this.#all.take('', at);
  }
}
