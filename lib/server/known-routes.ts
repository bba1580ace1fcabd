import type { Addresses } from '#lib/site-index/addresses.ts';
import type { Route } from '#lib/site-index/guard.ts';

/** How many addresses are remembered; anybody may add parameters that mean nothing. */
const MAX_KNOWN = 10_000;

export type KnownRoutesDeps = {
  now: () => Date;
  /** When an address next appears or goes by itself. */
  nextBoundary: () => Date | null;
};

/** Remembers which addresses lead to something, while neither content nor time changes it. */
export class KnownRoutes {
  readonly #deps: KnownRoutesDeps;
  readonly #routes = new Map<string, Route>();
  #addresses: Addresses | undefined;
  #until = Number.NEGATIVE_INFINITY;

  constructor(deps: KnownRoutesDeps) {
    this.#deps = deps;
  }

  /** @param decide is asked about addresses that are not known. */
  find(address: string, addresses: Addresses | undefined, decide: () => Route): Route {
    if (addresses === undefined) return decide();
    this.#forgetWhatChanged(addresses);
    const known = this.#routes.get(address);
    if (known !== undefined) return known;
    const route = decide();
    if (route.kind === 'open' && this.#routes.size < MAX_KNOWN) this.#routes.set(address, route);
    return route;
  }

  #forgetWhatChanged(addresses: Addresses): void {
    const { now, nextBoundary } = this.#deps;
    const time = now().getTime();
    const next = nextBoundary()?.getTime() ?? Number.POSITIVE_INFINITY;
    if (addresses === this.#addresses && time < this.#until && next >= this.#until) return;
    this.#routes.clear();
    this.#addresses = addresses;
    this.#until = next;
  }
}
