import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { isStorageFault } from '#lib/node/storage-errors.ts';
import { evaluateOn, GroqError, loadFunctionsOf, prepare } from '#sanity/groq/index.ts';
import type { SourceMap } from '../source-map/source-map.ts';
import { NO_SOURCES, traceSources } from '../source-map/trace.ts';
import { SpareMemory } from '../spare-memory.ts';
import { isMigrated } from '../store/migrations/migrate.ts';
import { openReader } from '../store/open.ts';
import { Dataset } from './dataset.ts';
import type { Job, Report, WorkerOptions } from './job.ts';
import { runLimited, threadCpuMs } from './limited-run.ts';
import type { QueryResult } from './worker-slot.ts';

const options: WorkerOptions = workerData;
// On Linux 0 means this thread, elsewhere the whole process.
if (process.platform === 'linux' && options.niceness > 0) {
  setPriority(0, Math.min(19, getPriority(0) + options.niceness));
}
let opened: Dataset | undefined;
const memory = new SpareMemory();

function openDataset(): Dataset {
  opened ??= new Dataset(openReader(options.file));
  return opened;
}

function report(message: Report): void {
  parentPort?.postMessage(message);
}

async function run(job: Job): Promise<Report> {
  await loadFunctionsOf(job.query);
  const dataset = openDataset();
  return dataset.during(() => runOn(dataset, job));
}

async function runOn(dataset: Dataset, job: Job): Promise<Report> {
  report({ kind: 'started', id: job.id });
  const begin = performance.now();
  const cpuBegin = threadCpuMs();
  const used = () => ({ id: job.id, cpuMs: threadCpuMs() - cpuBegin });
  try {
    const { json, syncTags, sourceMap } = await evaluate(job, dataset);
    const ms = Math.round(performance.now() - begin);
    return { kind: 'result', ...used(), json, syncTags, ms, sourceMap };
  } catch (error) {
    if (!(error instanceof GroqError)) throw error;
    const { status, type, message, details } = error;
    return { kind: 'failure', ...used(), status, type, message, details };
  }
}

/** What groq-js evaluates asynchronously is not limited here: the pool ends the thread then. */
async function evaluate(job: Job, dataset: Dataset): Promise<Omit<QueryResult, 'ms'>> {
  const { visibilityWindow } = options;
  const isBounded = job.isVisitor && visibilityWindow !== undefined;
  const visitor = isBounded ? { window: visibilityWindow, now: job.now } : undefined;
  const { view, prepared, context, json } = runLimited(() => {
    const prepared = prepare(job.query, job.params);
    const view = dataset.view(job.perspective, job.withPrivate, visitor);
    const context = {
      params: job.params,
      now: new Date(job.now),
      identity: job.identity,
      projectId: options.projectId,
      dataset: options.dataset,
      maxResultLength: job.maxResultLength,
    };
    return { view, prepared, context, json: evaluateOn(view, prepared, context) };
  }, job.limits);
  const { syncTags } = prepared;
  const answer = { json: await json, syncTags };
  const style = job.sourceMap;
  if (style === undefined) return answer;
  const query = { text: job.query, prepared };
  const trace = () => traceSources(answer.json, view, query, context, style);
  return { ...answer, sourceMap: JSON.stringify(await limited(trace, job)) };
}

/** A result without its sources is better than none. */
async function limited(trace: () => Promise<SourceMap>, { limits }: Job): Promise<SourceMap> {
  try {
    return await runLimited(trace, limits);
  } catch (error) {
    if (!(error instanceof GroqError)) throw error;
    return NO_SOURCES;
  }
}

parentPort?.on('message', (job: Job) => {
  void run(job)
    .catch((error: unknown): Report => {
      if (!isStorageFault(error)) throw error;
      return { kind: 'fault', id: job.id, message: String(error) };
    })
    .then(report)
    .finally(() => memory.worked());
});
/** Tables that are not brought up to date yet are read with the first job. */
function openIfMigrated(): void {
  const reader = openReader(options.file);
  if (isMigrated(reader)) opened = new Dataset(reader);
  else reader.close();
}

try {
  openIfMigrated();
} catch (error) {
  // The first job tells of it.
  if (!isStorageFault(error)) throw error;
}
report({ kind: 'ready' });
