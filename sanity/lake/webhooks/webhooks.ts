import type { Feed } from '../events/feed.ts';
import type { Store } from '../store/store.ts';
import { Courier, type CourierOptions } from './dispatcher.ts';
import type { Hook, HookSettings } from './hook.ts';
import { isRunning } from './process.ts';
import type { RuleCircumstances } from './rule.ts';
import { WebhookStore } from './store.ts';

export type WebhookOptions = Partial<CourierOptions> & {
  /** Hooks that must be there, each under an id of its own. */
  hooks?: readonly (Pick<HookSettings, 'name' | 'url' | 'filter' | 'projection' | 'secret'> & {
    id: string;
  })[];
};

/** The hooks of a lake, and those who carry news to them. */
export class Webhooks {
  readonly store: WebhookStore;
  readonly #feed: Feed;
  readonly #circumstances: RuleCircumstances;
  #couriers: Map<string, Courier> | null = null;
  /** Secrets that are kept elsewhere, and so are in no copy of the database. */
  readonly #secrets = new Map<string, string>();
  #options: WebhookOptions = {};

  constructor(store: Store, feed: Feed, circumstances: RuleCircumstances) {
    this.store = new WebhookStore(store, circumstances.clock);
    this.#feed = feed;
    this.#circumstances = circumstances;
  }

  /** Begins to deliver: in the process that serves the lake, not in those that only open it. */
  start(options: WebhookOptions = {}): void {
    this.#options = options;
    this.#couriers = new Map();
    this.store.releaseAbandoned((pid) => pid !== process.pid && isRunning(pid));
    for (const { id, secret, ...hook } of options.hooks ?? []) {
      if (secret !== null) this.#secrets.set(id, secret);
      this.store.put(standard(hook), id);
    }
    for (const hook of this.store.list()) this.#engage(hook);
  }

  async put(settings: HookSettings, id?: string): Promise<Hook> {
    const hook = this.store.put(settings, id);
    await this.#dismiss(hook.id);
    this.#engage(hook);
    return hook;
  }

  async remove(id: string): Promise<void> {
    await this.#dismiss(id);
    this.store.remove(id);
  }

  async stop(): Promise<void> {
    const couriers = [...(this.#couriers?.values() ?? [])];
    this.#couriers = null;
    await Promise.all(couriers.map((courier) => courier.stop()));
  }

  #engage(hook: Hook): void {
    if (this.#couriers === null || hook.isDisabledByUser) return;
    const deps = {
      store: this.store,
      feed: this.#feed,
      circumstances: this.#circumstances,
    };
    const secret = this.#secrets.get(hook.id) ?? hook.secret;
    this.#couriers.set(hook.id, new Courier({ ...hook, secret }, deps, this.#options));
  }

  async #dismiss(id: string): Promise<void> {
    const courier = this.#couriers?.get(id);
    this.#couriers?.delete(id);
    await courier?.stop();
  }
}

function standard(
  hook: Pick<HookSettings, 'name' | 'url' | 'filter' | 'projection'>,
): HookSettings {
  return {
    secret: null,
    on: ['create', 'update', 'delete'],
    httpMethod: 'POST',
    includeDrafts: false,
    headers: {},
    description: null,
    isDisabledByUser: false,
    createdByUserId: 'lake',
    ...hook,
  };
}
