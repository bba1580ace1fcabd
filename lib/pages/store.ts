import type { DatabaseSync } from 'node:sqlite';
import { boundaryOfTag, isDrawingTag, sequenceOfTag } from '#sanity/client/tags.ts';
import { ComingPages } from './coming.ts';
import { FormerScripts } from './former-scripts.ts';
import { type Page, type WholePage, withoutRouterParts } from './page.ts';
import { PageMemory } from './page-memory.ts';
import { PageTable } from './table.ts';

/** A change under this tag concerns every page. */
export const EVERYTHING = '*';

/** Pages in memory; those used least lately are read from disk when they are wanted again (0.1 ms). */
const MAX_MEMORY_BYTES = 16 * 1024 * 1024;

/** The tag of one page alone, by its key. */
export function pageTag(key: string): string {
  return `page:${key}`;
}

export type PageStoreDeps = {
  database: DatabaseSync;
  /** Told of a disk that takes nothing; what is kept in memory goes on. */
  report: (error: unknown) => void;
  /** Told of each transaction that is not a part of somebody else's. */
  onCommit?: () => void;
  maxMemoryBytes?: number;
};

/**
 * The finished pages of an instance. Changes are numbered; a page is fresh while its sequence is at
 * least that of the last change under any of its tags. Nothing else says that a page is stale.
 */
export class PageStore {
  readonly #table: PageTable;
  readonly #report: (error: unknown) => void;
  readonly #onCommit: () => void;
  readonly #changes: Map<string, number>;
  readonly #memory: PageMemory;
  readonly #coming = new ComingPages();
  readonly #formerScripts = new FormerScripts();
  #sequence: number;

  constructor({
    database,
    report,
    onCommit = () => undefined,
    maxMemoryBytes = MAX_MEMORY_BYTES,
  }: PageStoreDeps) {
    this.#table = new PageTable(database);
    this.#report = report;
    this.#onCommit = onCommit;
    this.#memory = new PageMemory(maxMemoryBytes);
    this.#changes = this.#table.changes();
    this.#sequence = this.#table.lastSequence();
  }

  /** The number of the last change. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Files a change under these tags; inside a transaction of the database, as a part of it. */
  markChanged(tags: Iterable<string>): void {
    const all = new Set(tags);
    if (all.size === 0) return;
    this.#sequence += 1;
    for (const tag of all) this.#changes.set(tag, this.#sequence);
    this.#write(() => {
      for (const tag of all) this.#table.markChanged(tag, this.#sequence);
    });
  }

  isFresh({ key, sequence, tags }: Pick<Page, 'key' | 'sequence' | 'tags'>): boolean {
    const changedAt = (tag: string) => this.#changes.get(tag) ?? 0;
    return (
      sequence >= changedAt(EVERYTHING) &&
      sequence >= changedAt(pageTag(key)) &&
      tags.every((tag) => sequence >= changedAt(tag))
    );
  }

  get(key: string): Page | undefined {
    const known = this.#memory.get(key);
    if (known !== undefined) return known;
    const found = this.#read(() => this.#table.find(key));
    if (found !== undefined) this.#remember(found);
    return found;
  }

  /** The page with what Next's router asks for, which is on disk alone. */
  getWhole(key: string): WholePage | undefined {
    const page = this.get(key);
    const routerParts = page && this.#read(() => this.#table.findRouterParts(page));
    return page && routerParts && { ...page, routerParts };
  }

  /**
   * Keeps a page as it was drawn. One that was drawn from an older state than the page which is
   * here already is left out.
   * @param tags with that of `sequenceTag`; without it the page is taken as drawn just now. With
   *   that of `aheadTag` the page is kept until its boundary has come.
   */
  put(drawn: Omit<WholePage, 'sequence'>): void {
    const said = drawn.tags.flatMap((tag) => sequenceOfTag(tag) ?? []);
    const sequence = Math.min(this.#sequence, ...said);
    const tags = drawn.tags.filter((tag) => !isDrawingTag(tag));
    const page = { ...drawn, sequence, tags };
    const boundary = drawn.tags.map(boundaryOfTag).find((instant) => instant !== undefined);
    if (boundary) this.#coming.put({ page, boundary });
    else this.restore(page);
  }

  /** Whether a page is drawn ahead of a boundary, and nothing changed since. */
  hasComing(key: string, boundary: Date): boolean {
    const coming = this.#coming.get(key);
    return coming?.boundary.getTime() === boundary.getTime() && this.isFresh(coming.page);
  }

  /** Of the pages that are drawn ahead, in milliseconds. */
  comingBoundaries(): Set<number> {
    return this.#coming.boundaries();
  }

  /**
   * Files boundaries that have passed under their tags, and puts those pages in place that were
   * drawn ahead of them and from what is still so.
   * @param isAsOf whether pages as of this boundary are as of now.
   */
  crossBoundaries(tags: readonly string[], now: Date, isAsOf: (boundary: Date) => boolean): void {
    const due = this.#coming.takeUntil(now);
    const ready = due.filter(({ page, boundary }) => isAsOf(boundary) && this.isFresh(page));
    this.#write(() => {
      this.markChanged(tags);
      for (const { page } of ready) this.restore({ ...page, sequence: this.#sequence });
    });
  }

  /** Keeps a page whose sequence is known. */
  restore(page: WholePage): void {
    if ((this.get(page.key)?.sequence ?? -1) > page.sequence) return;
    this.#remember(withoutRouterParts(page));
    this.#write(() => this.#table.put(page));
  }

  /** Replaces the bodies of a page by smaller ones, unless it was drawn again meanwhile. */
  setBodies(page: Page, bodies: Pick<Page, 'gzip' | 'brotli'>): void {
    const current = this.get(page.key);
    if (current?.sequence !== page.sequence || current.etag !== page.etag) return;
    const smaller = { ...page, ...bodies };
    this.#remember(smaller);
    this.#write(() => this.#table.setBodies(smaller));
  }

  /** What makes this version of a page live, in gzip; undefined when it is no longer known. */
  scriptOf(key: string, version: string): Buffer | undefined {
    const page = this.get(key);
    if (page?.etag === version) return page.script ?? undefined;
    return this.#formerScripts.get(key, version);
  }

  /** Keys of the pages that carry one of these tags. */
  keysWith(tags: Iterable<string>): string[] {
    const all = [...tags];
    return all.includes(EVERYTHING) ? this.#table.keys() : this.#table.keys(all);
  }

  /** Keys of all pages. */
  keys(): string[] {
    return this.#table.keys();
  }

  /** Keys of the pages that are not fresh. */
  staleKeys(): string[] {
    return this.#table.staleKeys(EVERYTHING);
  }

  /** Begins anew for a build: pages of another one refer to scripts that are gone. */
  clear(): void {
    this.#memory.clear();
    this.#write(() => this.#table.deletePages());
  }

  value(key: string): string | undefined {
    return this.#table.value(key);
  }

  setValue(key: string, value: string): void {
    this.#write(() => this.#table.setValue(key, value));
  }

  #remember(page: Page): void {
    const former = this.#memory.put(page);
    if (former !== undefined && former.etag !== page.etag) this.#formerScripts.put(former);
  }

  /** What cannot be read is drawn again; the next start finds out what is wrong with the file. */
  #read<Found>(work: () => Found): Found | undefined {
    try {
      return work();
    } catch (error) {
      this.#report(error);
      return undefined;
    }
  }

  /** A part of somebody else's transaction fails with it. */
  #write(work: () => void): void {
    try {
      if (this.#table.isInTransaction) work();
      else {
        this.#table.transaction(work);
        this.#onCommit();
      }
    } catch (error) {
      if (this.#table.isInTransaction) throw error;
      this.#report(error);
    }
  }
}
