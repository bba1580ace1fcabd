import { commitActions } from '../actions/commit.ts';
import { LakeError } from '../errors.ts';
import type { Feed } from '../events/feed.ts';
import { lakeLog } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { PublishRules } from './publish-rules.ts';
import { RELEASES_PREFIX, releaseNameIn, stateOf } from './release.ts';

/** How often the clock is looked at while something is scheduled: clocks are set, machines sleep. */
const MAX_WAIT_MS = 1_000;
/** How soon a publication is tried again that failed for no reason of its content. */
const RETRY_MS = 5_000;
/** Whom transactions name whose author is not in the log. */
const NOBODY = 'system';

type Scheduled = { name: string; publishAt: string; revision: string };

/**
 * Publishes the releases of one dataset at their instants, in the process that serves the lake.
 * What was missed while no process ran is published at the start, earliest first. A release that
 * cannot be published becomes active again and says why in `error.message`.
 */
export class ReleaseClock {
  readonly #store: Store;
  readonly #feed: Feed;
  readonly #clock: () => Date;
  readonly #publishRules: PublishRules | undefined;
  #stopFollowing: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #position = 0;
  /** In ms of `performance.now`, which nobody sets. */
  #notBefore = Number.NEGATIVE_INFINITY;
  #toldOf: string | undefined;

  constructor(deps: {
    store: Store;
    feed: Feed;
    clock: () => Date;
    publishRules: PublishRules | undefined;
  }) {
    this.#store = deps.store;
    this.#feed = deps.feed;
    this.#clock = deps.clock;
    this.#publishRules = deps.publishRules;
  }

  /** Begins, once. */
  start(): void {
    if (this.#stopFollowing !== undefined) return;
    this.#position = this.#store.sequence();
    this.#stopFollowing = this.#feed.subscribe(() => this.#follow());
    this.#run();
  }

  stop(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    clearTimeout(this.#timer);
  }

  /** Looks again when somebody changed a release, in this process or in another one. */
  #follow(): void {
    let isAbout = false;
    for (
      let page = this.#feed.read(this.#position);
      page.length > 0;
      page = this.#feed.read(this.#position)
    ) {
      for (const { seq, changes } of page) {
        this.#position = seq;
        isAbout ||= changes.some(({ documentId }) => documentId.startsWith(RELEASES_PREFIX));
      }
    }
    if (isAbout) this.#run();
  }

  #run(): void {
    clearTimeout(this.#timer);
    try {
      this.#publishDue();
    } catch (error) {
      this.#tell(error);
      this.#notBefore = performance.now() + RETRY_MS;
    }
    this.#wait();
  }

  /** It is tried again; the same fault is told once. */
  #tell(error: unknown): void {
    const fault = Error.isError(error) ? error.message : String(error);
    if (fault !== this.#toldOf) {
      lakeLog().error({ err: error }, 'Scheduled releases cannot be published; they wait:');
    }
    this.#toldOf = fault;
  }

  #publishDue(): void {
    if (performance.now() < this.#notBefore) return;
    const now = this.#clock().getTime();
    for (const release of this.#list()) {
      if (Date.parse(release.publishAt) > now) return;
      this.#publish(release);
    }
  }

  #publish({ name, publishAt, revision }: Scheduled): void {
    const author = this.#store.transactions.getById(revision)?.author ?? NOBODY;
    const deps = {
      ...{ store: this.#store, clock: this.#clock },
      publishRules: this.#publishRules,
    };
    const request = { author, transactionId: undefined, dryRun: false };
    try {
      commitActions(deps, { ...request, actions: [{ type: 'release.run', name, publishAt }] });
      lakeLog().info(`The release "${name}" was published as scheduled for ${publishAt}.`);
    } catch (error) {
      if (!(error instanceof LakeError) || error.type !== 'actionError') throw error;
      const { message } = error;
      // Another process published it, or somebody scheduled it anew.
      if (!this.#list().some((one) => one.name === name && one.publishAt === publishAt)) return;
      lakeLog().warn(`The release "${name}" cannot be published as scheduled. ${message}`);
      const fail = { type: 'release.fail', name, publishAt, message } as const;
      commitActions(deps, { ...request, actions: [fail] });
    }
  }

  #wait(): void {
    if (this.#stopFollowing === undefined) return;
    const next = this.#next();
    if (next === null) return;
    const inMs = Math.max(next - this.#clock().getTime(), this.#notBefore - performance.now(), 0);
    this.#timer = setTimeout(() => this.#run(), Math.min(inMs, MAX_WAIT_MS));
  }

  /** When the next release is due; null when none is scheduled. */
  #next(): number | null {
    try {
      const [first] = this.#list();
      return first === undefined ? null : Date.parse(first.publishAt);
    } catch {
      // Logged above: the database cannot be read now, and may be later.
      return this.#clock().getTime() + RETRY_MS;
    }
  }

  /** The releases that are scheduled, earliest first. */
  #list(): Scheduled[] {
    const scheduled = this.#store.listByPrefix(RELEASES_PREFIX).flatMap((release) => {
      const { publishAt, _rev: revision, _id } = release;
      if (stateOf(release) !== 'scheduled' || typeof publishAt !== 'string') return [];
      return [{ name: releaseNameIn(_id), publishAt, revision }];
    });
    return scheduled.sort((a, b) => (a.publishAt < b.publishAt ? -1 : 1));
  }
}
