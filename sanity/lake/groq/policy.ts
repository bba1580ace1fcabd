import type { FairQueueOptions } from '../limits/fair-queue.ts';
import type { Lane } from '../limits/lane.ts';
import type { BudgetOptions } from '../limits/processor-budget.ts';
import type { RunLimits } from './limited-run.ts';
import type { SlotOptions } from './worker-slot.ts';

export type QueryLimits = {
  /** Threads for the site and editors. Visitors have one more of their own. */
  workers: number;
  /** How long a thread may have nothing to do before it is ended; for ever if absent. */
  idleMs?: number;
  /** Processor time of one query, in ms. */
  timeoutMs: number;
  /** Queries of the site, and of editors, that may wait. */
  maxQueue: number;
  /** The same for visitors. */
  visitors: { timeoutMs: number; maxQueue: number; budget: BudgetOptions };
  /** How long the refusal of a visitor is held back, in ms. */
  refusalDelayMs: number;
};

export const DEFAULT_QUERY_LIMITS: QueryLimits = {
  workers: 2,
  timeoutMs: 2000,
  maxQueue: 500,
  // A page of a public site takes a few ms.
  visitors: { timeoutMs: 250, maxQueue: 64, budget: { burstMs: 2000, perSecondMs: 100 } },
  refusalDelayMs: 1000,
};

type LanePolicy = {
  queue: FairQueueOptions;
  budget: BudgetOptions;
  run: RunLimits;
  maxResultLength?: number;
};

/** How long a query may run by the clock: on a busy machine its thread may seldom get a processor. */
const MAX_WALL_MS = 10_000;
const MAX_VISITOR_RESULT_LENGTH = 4 * 1024 * 1024;
/** Queries of one network that may wait: what a browser asks at once. */
const MAX_VISITOR_WAITING = 6;
const MAX_VISITOR_WAIT_MS = 5000;
const VISITOR_NICENESS = 10;
/**
 * Heap of a thread of the site and editors. With 2048 and more V8 lets garbage grow to four times
 * of what is in use before it collects, with this to less than twice.
 */
export const MAX_MEMORY_MB = 1024;
/** How long a thread that helped out keeps the documents in memory. */
const HELPER_IDLE_MS = 300_000;
/** The dataset, and a query that collects. */
const MAX_VISITOR_MEMORY_MB = 1024;

/** What all visitors together may use of the main thread, for which editors wait too. */
export const MAIN_THREAD_OF_ALL: BudgetOptions = { burstMs: 500, perSecondMs: 200 };

/** What the visitors of one network may use of it. */
export function mainThreadBudget({ visitors }: QueryLimits): BudgetOptions {
  const { burstMs, perSecondMs } = visitors.budget;
  return { burstMs: Math.min(200, burstMs), perSecondMs: Math.min(20, perSecondMs) };
}

/** What the queries of each lane may use. */
export function lanePolicies(limits: QueryLimits): Readonly<Record<Lane, LanePolicy>> {
  const { maxQueue, timeoutMs, visitors } = limits;
  const trusted = {
    queue: { maxLength: maxQueue, maxPerKey: maxQueue },
    // One whole processor, and a minute of it at once.
    budget: { burstMs: 60_000, perSecondMs: 1000 },
    run: runLimits(timeoutMs),
  };
  return {
    site: { ...trusted, budget: { burstMs: Number.MAX_SAFE_INTEGER, perSecondMs: 1000 } },
    editors: trusted,
    visitors: {
      queue: {
        maxLength: visitors.maxQueue,
        maxPerKey: MAX_VISITOR_WAITING,
        maxWaitMs: MAX_VISITOR_WAIT_MS,
      },
      budget: visitors.budget,
      run: runLimits(visitors.timeoutMs),
      maxResultLength: MAX_VISITOR_RESULT_LENGTH,
    },
  };
}

function runLimits(cpuMs: number): RunLimits {
  return { cpuMs, maxWallMs: Math.max(cpuMs, MAX_WALL_MS) };
}

/**
 * The site goes first on one worker and editors on the others, which also take slow queries.
 * @param trusted threads for both, at least one.
 */
export function workerSlots(trusted: number, idleMs?: number): SlotOptions[] {
  const slots = Array.from({ length: trusted }, (_, index): SlotOptions => {
    const isFirst = index === 0;
    return {
      lanes: isFirst ? ['site', 'editors'] : ['editors', 'site'],
      takesSlow: !isFirst || trusted === 1,
      niceness: 0,
      maxMemoryMb: MAX_MEMORY_MB,
      // The first one is always wanted, the others when there is much to do.
      idleMs: idleMs ?? (isFirst ? undefined : HELPER_IDLE_MS),
    };
  });
  const visitors: SlotOptions = {
    lanes: ['visitors'],
    takesSlow: true,
    niceness: VISITOR_NICENESS,
    maxMemoryMb: MAX_VISITOR_MEMORY_MB,
    idleMs: idleMs ?? HELPER_IDLE_MS,
  };
  return [...slots, visitors];
}
