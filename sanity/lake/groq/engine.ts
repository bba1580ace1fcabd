import type { Who } from '../http/endpoint.ts';
import type { Store } from '../store/store.ts';
import { evaluateDirectly } from './direct.ts';
import type { Perspective } from './perspective.ts';
import { type Answer, QueryPool } from './pool.ts';
import type { VisibilityWindow } from './visibility-window.ts';

export type Question = {
  query: string;
  params: Record<string, unknown>;
  perspective: Perspective;
  who: Who;
};

/** Answers GROQ queries. Everything committed before `ask` was called is seen by its answer. */
export type QueryEngine = {
  /** @throws {GroqError | LakeError} 400 when the query is wrong or asks too much, 429 when too many wait. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
};

export type QueryEngineOptions = {
  store: Store;
  clock: () => Date;
  projectId: string;
  dataset: string;
  workers?: number;
  limitMs?: number;
  maxQueue?: number;
  /** What visitors see in a window of time only. */
  visibilityWindow?: VisibilityWindow | undefined;
};

const CACHE_LENGTH = 16 * 1024 * 1024;
const MAX_KEY_LENGTH = 64 * 1024;
const READS_TIME = /\bnow\s*\(|\bidentity\s*\(/;

/** Starts its threads at the first query that needs them. */
export function createQueryEngine(options: QueryEngineOptions): QueryEngine {
  const { store, clock, projectId, dataset } = options;
  let pool: QueryPool | null = null;
  const answers = new AnswerCache();

  async function askWorkers(question: Question, now: Date): Promise<Answer> {
    pool ??= new QueryPool({
      file: store.file,
      projectId,
      dataset,
      visibilityWindow: options.visibilityWindow,
      workers: options.workers ?? 2,
      limitMs: options.limitMs ?? 2000,
      maxQueue: options.maxQueue ?? 500,
    });
    const { query, params, perspective, who } = question;
    const withPrivate = who.role !== 'anonymous';
    const isVisitor = who.isVisitor === true;
    const job = { query, params, perspective, withPrivate, isVisitor };
    return pool.run({ ...job, now: +now, identity: who.id });
  }

  return {
    async ask(question) {
      const { query, params, perspective, who } = question;
      const begin = performance.now();
      const now = clock();
      const withPrivate = who.role !== 'anonymous';
      const context = { params, now, identity: who.id, projectId, dataset };
      // What a visitor may see is known to the workers alone.
      const isBounded = who.isVisitor === true && options.visibilityWindow !== undefined;
      const direct = isBounded
        ? null
        : await evaluateDirectly(store, { query, perspective, withPrivate, context });
      if (direct !== null) return { ...direct, ms: Math.round(performance.now() - begin) };
      if (READS_TIME.test(query)) return askWorkers(question, now);
      // A window that opens or closes is seen by visitors within this second.
      const second = isBounded ? Math.floor(+now / 1_000) : null;
      const key = JSON.stringify([query, params, perspective, withPrivate, second]);
      if (key.length > MAX_KEY_LENGTH) return askWorkers(question, now);
      const seq = store.sequence();
      return answers.get(key, seq, () => askWorkers(question, now));
    },
    async close() {
      await pool?.close();
    },
  };
}

/** Answers stay true until the next transaction; the same question asked meanwhile waits for one. */
class AnswerCache {
  readonly #answers = new Map<string, Promise<Answer>>();
  #seq = -1;
  #length = 0;

  get(key: string, seq: number, ask: () => Promise<Answer>): Promise<Answer> {
    if (seq !== this.#seq) this.#clear(seq);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = ask();
    this.#answers.set(key, answer);
    answer.then(
      ({ json }) => this.#weigh(key, json, seq),
      () => this.#forget(key, answer),
    );
    return answer;
  }

  #clear(seq: number): void {
    this.#answers.clear();
    this.#length = 0;
    this.#seq = seq;
  }

  #forget(key: string, answer: Promise<Answer>): void {
    if (this.#answers.get(key) === answer) this.#answers.delete(key);
  }

  #weigh(key: string, json: string, seq: number): void {
    if (seq !== this.#seq) return;
    this.#length += json.length + key.length;
    if (this.#length > CACHE_LENGTH) this.#clear(seq);
  }
}
