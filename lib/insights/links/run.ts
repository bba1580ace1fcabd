import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '#lib/clock.ts';
import { checkLink } from './check.ts';
import type { RequestOptions } from './request.ts';
import type { LinkStore } from './store.ts';

/** Limits of one run. */
export type RunLimits = {
  /** The rest waits for the next run. */
  maxLinks: number;
  maxPerHost: number;
  /** Hosts requested at the same time, with one request each. */
  concurrency: number;
  /** Between two requests to one host. */
  pauseMs: number;
};

export const DEFAULT_LIMITS: RunLimits = {
  maxLinks: 1_000,
  maxPerHost: 100,
  concurrency: 4,
  pauseMs: 1_000,
};

/**
 * Checks links to other sites, those never checked first, then those checked longest ago. Results
 * are stored one by one.
 * @returns undefined when a run is under way, else a promise of its end.
 */
export function startRun(
  hrefs: readonly string[],
  store: LinkStore,
  options: RequestOptions,
  limits: RunLimits = DEFAULT_LIMITS,
): Promise<void> | undefined {
  const known = new Map(store.listResults().map((one) => [one.href, one.checkedAt]));
  const wanted = new Set(hrefs);
  store.purge([...known.keys()].filter((href) => !wanted.has(href)));
  const queues = planRun([...wanted], known, limits);
  const total = queues.reduce((sum, queue) => sum + queue.length, 0);
  const run = randomUUID();
  if (!store.beginRun(run, total, now())) return undefined;
  return work(run, queues, store, options, limits);
}

/** Plans a run: one queue for each host. */
export function planRun(
  hrefs: readonly string[],
  checkedAt: ReadonlyMap<string, string>,
  { maxLinks, maxPerHost }: Pick<RunLimits, 'maxLinks' | 'maxPerHost'>,
): string[][] {
  const ageOf = (href: string) => checkedAt.get(href) ?? '';
  const oldestFirst = hrefs
    .filter((href) => URL.canParse(href))
    .sort((one, other) => ageOf(one).localeCompare(ageOf(other)) || one.localeCompare(other));
  const queues = new Map<string, string[]>();
  let planned = 0;
  for (const href of oldestFirst) {
    const { host } = new URL(href);
    const queue = queues.get(host) ?? [];
    if (planned >= maxLinks || queue.length >= maxPerHost) continue;
    queue.push(href);
    queues.set(host, queue);
    planned += 1;
  }
  return [...queues.values()];
}

async function work(
  run: string,
  queues: readonly (readonly string[])[],
  store: LinkStore,
  options: RequestOptions,
  { concurrency, pauseMs }: RunLimits,
): Promise<void> {
  const waiting = [...queues];
  let done = 0;
  const worker = async () => {
    for (let queue = waiting.shift(); queue !== undefined; queue = waiting.shift()) {
      for (const [at, href] of queue.entries()) {
        if (at > 0) await pause(pauseMs);
        const checked = await checkLink(href, options);
        done += 1;
        store.keep(run, href, checked, done, now());
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, worker));
  } finally {
    store.endRun(run, done, now());
  }
}
