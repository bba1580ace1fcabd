import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LakeError } from '../errors.ts';
import { openNamedStore } from '../store/name.ts';
import type { WebhookOptions } from '../webhooks/webhooks.ts';
import { CopyJobs } from './copy-jobs.ts';
import {
  closeDataset,
  type DatasetOptions,
  type DatasetServices,
  openDataset,
} from './open-dataset.ts';
import { type AclMode, COMMENTS, checkDatasetName, type DatasetRecord } from './record.ts';
import { DatasetRegistry, datasetExists } from './registry.ts';

type NewDataset = Pick<DatasetRecord, 'name' | 'aclMode' | 'createdBy'> &
  Partial<Pick<DatasetRecord, 'profile' | 'addonFor'>>;

/** The site asks the first dataset alone: threads of others end when they have nothing to do. */
const IDLE_MS = 60_000;
/** Few ask anything of comments. */
const QUERIES_OF_COMMENTS = { workers: 1, idleMs: IDLE_MS };

/** For fields of the protocol that mean nothing here. */
const EPOCH = '2024-01-01T00:00:00.000Z';

/**
 * The datasets of a lake. The first one lies in the lake's folder and is always there; each other
 * one has a folder of its own in `datasets/` and is opened when it is first asked for.
 */
export class Datasets {
  readonly jobs: CopyJobs;
  readonly #dir: string;
  readonly #options: DatasetOptions;
  readonly #first: DatasetServices;
  readonly #registry: DatasetRegistry;
  readonly #open = new Map<string, DatasetServices>();
  readonly #clock: () => Date;
  #webhooks: WebhookOptions | null = null;
  #runsReleases = false;

  constructor(dir: string, first: DatasetServices, options: DatasetOptions) {
    this.#dir = join(dir, 'datasets');
    this.#first = first;
    this.#options = options;
    this.#clock = options.clock;
    this.#registry = new DatasetRegistry(first.store);
    this.jobs = new CopyJobs(first.store, options.clock);
    this.#open.set(first.dataset, first);
  }

  get first(): DatasetServices {
    return this.#first;
  }

  list(): DatasetRecord[] {
    const first: DatasetRecord = {
      name: this.#first.dataset,
      aclMode: 'public',
      createdAt: EPOCH,
      createdBy: 'system',
      profile: null,
      addonFor: null,
    };
    return [first, ...this.#registry.list()];
  }

  /** The record of a dataset. @throws {LakeError} 404 when there is none of this name. */
  get(name: string): DatasetRecord {
    const found = this.list().find((record) => record.name === name);
    if (found === undefined) throw this.#missing(name);
    return found;
  }

  /** What works with a dataset. @throws {LakeError} 404 when there is none of this name. */
  open(name: string): DatasetServices {
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const record = this.#registry.get(name);
    if (record === null) throw this.#missing(name);
    const { addonFor } = record;
    const dir = this.folderOf(name);
    const { clock, projectId } = this.#options;
    const store = openNamedStore({ dir, clock, projectId, dataset: name });
    const queries = addonFor === null ? { idleMs: IDLE_MS } : QUERIES_OF_COMMENTS;
    const options = { ...this.#options, queries: { ...this.#options.queries, ...queries } };
    const services = openDataset({ name, dir, store }, options);
    this.#open.set(name, services);
    if (this.#runsReleases) services.releaseClock.start();
    if (this.#webhooks !== null) services.webhooks.start({ ...this.#webhooks, hooks: [] });
    return services;
  }

  /** All datasets, opened. */
  all(): DatasetServices[] {
    return this.list().map(({ name }) => this.open(name));
  }

  isPrivate(name: string): boolean {
    return name !== this.#first.dataset && this.#registry.get(name)?.aclMode === 'private';
  }

  /** The dataset of comments on another one; null before there is a comment. */
  commentsOn(name: string): DatasetRecord | null {
    return this.list().find((one) => one.profile === COMMENTS && one.addonFor === name) ?? null;
  }

  /** Whether a dataset holds comments and tasks on another one. */
  isComments(name: string): boolean {
    return name !== this.#first.dataset && this.#registry.get(name)?.profile === COMMENTS;
  }

  folderOf(name: string): string {
    return join(this.#dir, name);
  }

  /** @throws {LakeError} 400 for a name that is none, 409 when it is taken. */
  create({ name, profile = null, addonFor = null, ...details }: NewDataset): DatasetRecord {
    this.checkFree(name);
    // What a deletion left behind that was interrupted.
    rmSync(this.folderOf(name), { recursive: true, force: true });
    const createdAt = this.#clock().toISOString();
    const record = { name, createdAt, profile, addonFor, ...details };
    this.#registry.add(record);
    const opened = this.open(name);
    // Hooks of all datasets are about content.
    if (addonFor === null) this.#adoptHooks(opened);
    return record;
  }

  /** Registers a dataset whose folder is complete. */
  register(name: string, details: Pick<DatasetRecord, 'aclMode' | 'createdBy'>): void {
    const createdAt = this.#clock().toISOString();
    this.#registry.add({ name, createdAt, profile: null, addonFor: null, ...details });
    this.#adoptHooks(this.open(name));
  }

  /** @throws {LakeError} 400 for a name that is none, 409 when it is taken. */
  checkFree(name: string): void {
    checkDatasetName(name);
    const isTaken = name === this.#first.dataset || this.#registry.get(name) !== null;
    if (isTaken || this.jobs.isTarget(name)) throw datasetExists(name);
  }

  /** @throws {LakeError} 404 when there is none, 409 for the first one, which the site reads. */
  setAclMode(name: string, aclMode: AclMode): DatasetRecord {
    const record = this.get(name);
    if (name === this.#first.dataset && aclMode !== 'public') {
      const message = `The dataset "${name}" stays public: the site is made of it`;
      throw new LakeError(409, 'conflict', message);
    }
    this.#registry.setAclMode(name, aclMode);
    return { ...record, aclMode };
  }

  /**
   * Removes a dataset with the comments on it.
   * @throws {LakeError} 404 when there is none, 409 for the first one or one being copied.
   */
  async remove(name: string): Promise<void> {
    this.get(name);
    if (name === this.#first.dataset) {
      throw new LakeError(409, 'conflict', `The dataset "${name}" cannot be deleted`);
    }
    if (this.jobs.isSource(name)) {
      throw new LakeError(409, 'conflict', `The dataset "${name}" is being copied`);
    }
    for (const addon of this.list()) {
      if (addon.addonFor === name) await this.remove(addon.name);
    }
    const services = this.#open.get(name);
    this.#registry.remove(name);
    this.#open.delete(name);
    if (services !== undefined) await closeDataset(services);
    await rm(this.folderOf(name), { recursive: true, force: true });
  }

  /** In the process that serves the lake: hooks deliver, and jobs that it died with have failed. */
  startWebhooks(options: WebhookOptions): void {
    const { hooks: _, ...rest } = options;
    this.#webhooks = rest;
    for (const { target } of this.jobs.failInterrupted()) {
      rmSync(`${this.folderOf(target)}.part`, { recursive: true, force: true });
    }
    this.#first.webhooks.start(options);
    for (const { name } of this.#registry.list()) {
      const opened = this.#open.get(name);
      if (opened === undefined) this.open(name);
      else opened.webhooks.start(rest);
    }
  }

  /** In the process that serves the lake: releases are published at their instants. */
  startReleases(): void {
    this.#runsReleases = true;
    for (const { releaseClock } of this.all()) releaseClock.start();
  }

  async closeStreams(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ streams }) => streams.close()));
  }

  async close(): Promise<void> {
    await this.jobs.settled();
    const others = [...this.#open.values()].filter((one) => one !== this.#first);
    await Promise.all(others.map(closeDataset));
    await closeDataset(this.#first);
  }

  /** Hooks of all datasets are hooks of a new one. */
  #adoptHooks({ webhooks }: DatasetServices): void {
    for (const hook of this.#first.webhooks.hooks.list()) {
      if (hook.dataset === '*') void webhooks.put(hook, hook.id);
    }
  }

  #missing(name: string): LakeError {
    const message = `Dataset "${name}" not found for project ID "${this.#options.projectId}"`;
    return new LakeError(404, 'notFound', message);
  }
}
