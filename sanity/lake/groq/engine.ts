import type { Store } from '../store/store.ts';
import type { Caller } from '../users/caller.ts';
import { evaluateDirectly } from './direct.ts';
import type { Perspective } from './perspective.ts';
import { QueryPool, type QueryResult } from './pool.ts';
import { ResultCache } from './result-cache.ts';
import type { VisibilityWindow } from './visibility-window.ts';

export type QueryRequest = {
  query: string;
  params: Record<string, unknown>;
  perspective: Perspective;
  caller: Caller;
};

/** Runs GROQ queries. A result shows everything committed before `run` was called. */
export type QueryEngine = {
  /** @throws {GroqError | LakeError} 400 when the query is wrong or asks too much, 429 when too many wait. */
  run(request: QueryRequest): Promise<QueryResult>;
  close(): Promise<void>;
};

export type QueryEngineOptions = {
  store: Store;
  clock: () => Date;
  projectId: string;
  dataset: string;
  workers?: number;
  timeoutMs?: number;
  maxQueue?: number;
  /** What visitors see in a window of time only. */
  visibilityWindow?: VisibilityWindow | undefined;
};

const MAX_KEY_LENGTH = 64 * 1024;
const READS_TIME = /\bnow\s*\(|\bidentity\s*\(/;

/** Starts its threads at the first query that needs them. */
export function createQueryEngine(options: QueryEngineOptions): QueryEngine {
  const { store, clock, projectId, dataset } = options;
  let pool: QueryPool | null = null;
  const results = new ResultCache();

  async function runOnWorkers(request: QueryRequest, now: Date): Promise<QueryResult> {
    pool ??= new QueryPool({
      file: store.file,
      projectId,
      dataset,
      visibilityWindow: options.visibilityWindow,
      workers: options.workers ?? 2,
      timeoutMs: options.timeoutMs ?? 2000,
      maxQueue: options.maxQueue ?? 500,
    });
    const { query, params, perspective, caller } = request;
    const withPrivate = caller.role !== 'anonymous';
    const isVisitor = caller.isVisitor === true;
    const job = { query, params, perspective, withPrivate, isVisitor };
    return pool.run({ ...job, now: +now, identity: caller.id });
  }

  return {
    async run(request) {
      const { query, params, perspective, caller } = request;
      const begin = performance.now();
      const now = clock();
      const withPrivate = caller.role !== 'anonymous';
      const context = { params, now, identity: caller.id, projectId, dataset };
      // Only the workers know which documents and assets a visitor may see.
      const isBounded = caller.isVisitor === true && options.visibilityWindow !== undefined;
      const direct = isBounded
        ? null
        : await evaluateDirectly(store, { query, perspective, withPrivate, context });
      if (direct !== null) return { ...direct, ms: Math.round(performance.now() - begin) };
      if (READS_TIME.test(query)) return runOnWorkers(request, now);
      // A window that opens or closes is seen by visitors within this second.
      const second = isBounded ? Math.floor(+now / 1_000) : null;
      const key = JSON.stringify([query, params, perspective, withPrivate, second]);
      if (key.length > MAX_KEY_LENGTH) return runOnWorkers(request, now);
      const seq = store.sequence();
      return results.get(key, seq, () => runOnWorkers(request, now));
    },
    async close() {
      await pool?.close();
    },
  };
}
