import { budgetKeyOf, type Lane, laneOf } from '../limits/lane.ts';
import { ProcessorBudget } from '../limits/processor-budget.ts';
import { RefusalDelay } from '../limits/refusal-delay.ts';
import { TooManyRequests } from '../limits/too-many-requests.ts';
import type { SourceMapStyle } from '../source-map/source-map.ts';
import type { Store } from '../store/store.ts';
import type { Caller } from '../users/caller.ts';
import { evaluateDirectly } from './direct.ts';
import { threadCpuMs } from './limited-run.ts';
import type { Perspective } from './perspective.ts';
import {
  lanePolicies,
  MAIN_THREAD_OF_ALL,
  mainThreadBudget,
  type QueryLimits,
  workerSlots,
} from './policy.ts';
import { QueryPool } from './pool.ts';
import { ResultCache } from './result-cache.ts';
import type { VisibilityWindow } from './visibility-window.ts';
import type { QueryResult } from './worker-slot.ts';

export type QueryRequest = {
  query: string;
  params: Record<string, unknown>;
  perspective: Perspective;
  caller: Caller;
  /** Whether the answer is to say which texts come from where. */
  sourceMap?: SourceMapStyle | undefined;
  /** Aborts when the caller has gone. */
  signal?: AbortSignal;
};

/** Runs GROQ queries. A result shows everything committed before `run` was called. */
export type QueryEngine = {
  /**
   * @throws {GroqError | LakeError} 400 when the query is wrong or asks too much, 429 when too many
   * wait or the caller used up its processor time.
   */
  run(request: QueryRequest): Promise<QueryResult>;
  /**
   * Does work on the main thread on behalf of somebody. Visitors have little time of it, each
   * network and all together. @throws {LakeError} 429 when they used theirs up.
   */
  charged<T>(caller: Caller, work: () => T, signal: AbortSignal): Promise<Awaited<T>>;
  /** Starts the first thread before there is a query. @param then called when it is ready. */
  warm(then?: () => void): void;
  close(): Promise<void>;
};

export type QueryEngineOptions = {
  store: Store;
  clock: () => Date;
  projectId: string;
  dataset: string;
  limits: QueryLimits;
  /** What visitors see in a window of time only. */
  visibilityWindow?: VisibilityWindow | undefined;
};

const MAX_KEY_LENGTH = 64 * 1024;
/** Results of visitors that count by their length, in UTF-16 units; and what takes a millisecond. */
const MIN_CHARGED_LENGTH = 64 * 1024;
const LENGTH_PER_MS = 100_000;
const READS_TIME = /\bnow\s*\(|\bidentity\s*\(/;

/** Starts its threads at the first query that needs them. */
export function createQueryEngine(options: QueryEngineOptions): QueryEngine {
  const { store, clock, projectId, dataset, visibilityWindow, limits } = options;
  const policies = lanePolicies(limits);
  const budgetOf = (lane: Lane) => new ProcessorBudget(policies[lane].budget, () => +clock());
  const budgets = {
    site: budgetOf('site'),
    editors: budgetOf('editors'),
    visitors: budgetOf('visitors'),
  };
  const mainThread = new ProcessorBudget(mainThreadBudget(limits), () => +clock());
  const mainThreadOfAll = new ProcessorBudget(MAIN_THREAD_OF_ALL, () => +clock());
  const refusals = new RefusalDelay(limits.refusalDelayMs);
  const results = new ResultCache();
  const slots = workerSlots(limits.workers, limits.idleMs);
  const pool = new QueryPool({
    ...{ file: store.file, projectId, dataset, visibilityWindow, slots },
    queues: {
      site: policies.site.queue,
      editors: policies.editors.queue,
      visitors: policies.visitors.queue,
    },
  });

  async function runOnWorkers(
    request: QueryRequest,
    now: Date,
    signal: AbortSignal,
  ): Promise<QueryResult> {
    const { query, params, perspective, caller, sourceMap } = request;
    const lane = laneOf(caller);
    const key = budgetKeyOf(caller);
    budgets[lane].check(key);
    const { maxResultLength, run } = policies[lane];
    const job = {
      ...{ query, params, perspective, maxResultLength, limits: run, sourceMap },
      withPrivate: caller.role !== 'anonymous',
      isVisitor: caller.isVisitor === true,
      now: +now,
      identity: caller.id,
    };
    const charge = (cpuMs: number) => budgets[lane].charge(key, cpuMs);
    return pool.run({ job, lane, key, signal, charge });
  }

  async function answer(request: QueryRequest): Promise<QueryResult> {
    const { query, params, perspective, caller, signal, sourceMap } = request;
    const begin = performance.now();
    const now = clock();
    const withPrivate = caller.role !== 'anonymous';
    const isVisitor = caller.isVisitor === true;
    const context = { params, now, identity: caller.id, projectId, dataset };
    // Only workers know what a visitor may see, and can be stopped.
    const direct =
      isVisitor || sourceMap !== undefined
        ? null
        : await evaluateDirectly(store, { query, perspective, withPrivate, context });
    if (direct !== null) return { ...direct, ms: Math.round(performance.now() - begin) };
    // A window that opens or closes is seen by visitors within this second.
    const second = isVisitor ? Math.floor(+now / 1_000) : null;
    const key = JSON.stringify([query, params, perspective, withPrivate, second, sourceMap]);
    if (READS_TIME.test(query) || key.length > MAX_KEY_LENGTH) {
      return runOnWorkers(request, now, signal ?? new AbortController().signal);
    }
    const seq = store.sequence();
    let isRemembered = true;
    const result = await results.get(key, seq, signal, (shared) => {
      isRemembered = false;
      return runOnWorkers(request, now, shared);
    });
    // What is remembered has only to be sent, which for megabytes is not little.
    if (isVisitor && result.json.length >= MIN_CHARGED_LENGTH) {
      const payer = budgetKeyOf(caller);
      if (isRemembered) budgets.visitors.check(payer);
      budgets.visitors.charge(payer, result.json.length / LENGTH_PER_MS);
    }
    return result;
  }

  async function holdRefusal<T>(
    { isVisitor }: Caller,
    work: () => T,
    signal: AbortSignal | undefined,
  ): Promise<Awaited<T>> {
    try {
      return await work();
    } catch (error) {
      if (isVisitor === true && error instanceof TooManyRequests) await refusals.hold(signal);
      throw error;
    }
  }

  return {
    run: (request) => holdRefusal(request.caller, () => answer(request), request.signal),
    charged(caller, work, signal) {
      if (caller.isVisitor !== true) return Promise.resolve(work());
      const key = budgetKeyOf(caller);
      return holdRefusal(
        caller,
        () => {
          mainThread.check(key);
          mainThreadOfAll.check('');
          const begin = threadCpuMs();
          try {
            return work();
          } finally {
            const used = threadCpuMs() - begin;
            mainThread.charge(key, used);
            mainThreadOfAll.charge('', used);
          }
        },
        signal,
      );
    },
    warm: (then) => pool.warm(then),
    close: () => pool.close(),
  };
}
