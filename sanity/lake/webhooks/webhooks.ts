import type { Feed } from '../events/feed.ts';
import type { Store } from '../store/store.ts';
import { DeliveryQueue } from './delivery-queue.ts';
import { type DispatcherOptions, WebhookDispatcher } from './dispatcher.ts';
import type { Hook, HookSettings } from './hook.ts';
import { HookStore } from './hook-store.ts';
import { isRunning } from './process.ts';
import type { RuleContext } from './rule.ts';

export type WebhookOptions = Partial<DispatcherOptions> & {
  /** Hooks that must be there, each under an id of its own. They may go to private networks. */
  hooks?: readonly (Pick<HookSettings, 'name' | 'url' | 'filter' | 'projection' | 'secret'> & {
    id: string;
  })[];
};

/** The hooks of a lake, each with its dispatcher while this process delivers. */
export class Webhooks {
  readonly hooks: HookStore;
  readonly queue: DeliveryQueue;
  readonly #feed: Feed;
  readonly #context: RuleContext;
  readonly #allowPrivate: boolean;
  /** Those that `start` was given. */
  readonly #own = new Set<string>();
  #dispatchers: Map<string, WebhookDispatcher> | null = null;
  /** Secrets that are kept elsewhere, and so are in no copy of the database. */
  readonly #secrets = new Map<string, string>();
  #options: WebhookOptions = {};

  constructor(store: Store, feed: Feed, options: RuleContext & { allowPrivateHooks: boolean }) {
    const { allowPrivateHooks, ...context } = options;
    this.#allowPrivate = allowPrivateHooks;
    this.hooks = new HookStore(store, context.clock);
    this.queue = new DeliveryQueue(store, context.clock);
    this.#feed = feed;
    this.#context = context;
  }

  /** Begins to deliver: in the process that serves the lake, not in those that only open it. */
  start(options: WebhookOptions = {}): void {
    this.#options = options;
    this.#dispatchers = new Map();
    this.queue.releaseAbandoned((pid) => pid !== process.pid && isRunning(pid));
    for (const { id, secret, ...hook } of options.hooks ?? []) {
      this.#own.add(id);
      if (secret !== null) this.#secrets.set(id, secret);
      this.hooks.put(standard(hook), id);
    }
    for (const hook of this.hooks.list()) this.#startDispatcher(hook);
  }

  /** Whether a hook may go to this machine and to private networks. */
  mayBePrivate(id: string | null): boolean {
    return this.#allowPrivate || (id !== null && this.#own.has(id));
  }

  async put(settings: HookSettings, id?: string): Promise<Hook> {
    const hook = this.hooks.put(settings, id);
    await this.#stopDispatcher(hook.id);
    this.#startDispatcher(hook);
    return hook;
  }

  async remove(id: string): Promise<void> {
    await this.#stopDispatcher(id);
    this.hooks.remove(id);
  }

  async stop(): Promise<void> {
    const dispatchers = [...(this.#dispatchers?.values() ?? [])];
    this.#dispatchers = null;
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop()));
  }

  #startDispatcher(hook: Hook): void {
    if (this.#dispatchers === null || hook.isDisabledByUser) return;
    const deps = {
      hooks: this.hooks,
      queue: this.queue,
      feed: this.#feed,
      context: this.#context,
    };
    const secret = this.#secrets.get(hook.id) ?? hook.secret;
    const options = { ...this.#options, allowPrivate: this.mayBePrivate(hook.id) };
    this.#dispatchers.set(hook.id, new WebhookDispatcher({ ...hook, secret }, deps, options));
  }

  async #stopDispatcher(id: string): Promise<void> {
    const dispatcher = this.#dispatchers?.get(id);
    this.#dispatchers?.delete(id);
    await dispatcher?.stop();
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
