import type { SanityClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';

/** One version of an announcement, without its text: what a calendar needs. */
export type AnnouncementRow = Readonly<Record<string, unknown>> & { _id: string; _rev: string };

export type AnnouncementRows =
  | { state: 'loading' }
  | { state: 'ready'; rows: readonly AnnouncementRow[] }
  /** The last rows that were read stay, so that a short interruption blanks nothing. */
  | { state: 'failed'; rows: readonly AnnouncementRow[]; message: string };

const FILTER = '_type == "announcement"';

const ROWS = `*[${FILTER}]{
  _id, _type, _rev, _updatedAt, title, language, severity, placement,
  _createdAt, publishAt, expireAt, pinUntil, effectiveAt, zones, publishedAt
}`;

/** Several changes at once are read once. */
const DEBOUNCE_MS = 120;

/**
 * All announcements, drafts and published versions, read anew whenever one of them changes.
 * The connection is opened with the first listener and closed with the last.
 */
export class AnnouncementStore {
  readonly #client: SanityClient;
  readonly #listeners = new Set<() => void>();
  #rows: AnnouncementRows = { state: 'loading' };
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(client: SanityClient) {
    this.#client = client.withConfig({
      apiVersion: API_VERSION,
      perspective: 'raw',
      useCdn: false,
    });
  }

  readonly get = (): AnnouncementRows => this.#rows;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#open();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#close();
    };
  };

  /** Reads again now, for whoever changed something and does not want to wait to hear of it. */
  readonly refresh = async (): Promise<void> => {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const rows = await this.#client.fetch<AnnouncementRow[]>(ROWS, {}, { tag: 'calendar' });
      if (asked === this.#asked) this.#put({ state: 'ready', rows });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const rows = this.#rows.state === 'loading' ? [] : this.#rows.rows;
      if (asked === this.#asked) this.#put({ state: 'failed', rows, message });
    }
  };

  #open(): void {
    // The stream says "welcome" when it is open and again after each interruption.
    const subscription = this.#client
      .listen(
        `*[${FILTER}]`,
        {},
        {
          events: ['welcome', 'mutation', 'reconnect'],
          includeResult: false,
          visibility: 'query',
          tag: 'calendar',
        },
      )
      .subscribe({
        next: ({ type }) => {
          if (type !== 'reconnect') this.#soon();
        },
        error: (error: unknown) => {
          const message = error instanceof Error ? error.message : String(error);
          const rows = this.#rows.state === 'loading' ? [] : this.#rows.rows;
          this.#put({ state: 'failed', rows, message });
        },
      });
    this.#stop = () => subscription.unsubscribe();
    void this.refresh();
  }

  #close(): void {
    this.#stop?.();
    this.#stop = undefined;
    clearTimeout(this.#timer);
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), DEBOUNCE_MS);
  }

  #put(rows: AnnouncementRows): void {
    this.#rows = rows;
    for (const listener of this.#listeners) listener();
  }
}
