import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '#sanity/groq/compile.ts';
import { GroqError } from '#sanity/groq/errors.ts';
import { evaluateOn } from '#sanity/groq/evaluate.ts';
import { hoist } from '#sanity/groq/hoist.ts';
import type { PreparedQuery } from '#sanity/groq/prepared-query.ts';
import { openReader } from '../store/open.ts';
import { Dataset } from './dataset.ts';
import type { Job, Report, WorkerOptions } from './job.ts';

/** Prepared queries kept, and how long query and parameters may be together to be kept. */
const MAX_COMPILED = 500;
const MAX_COMPILED_LENGTH = 20_000;

const options: WorkerOptions = workerData;
const dataset = new Dataset(openReader(options.file));
const compiled = new Map<string, PreparedQuery>();

function report(message: Report): void {
  parentPort?.postMessage(message);
}

function prepare(job: Job): PreparedQuery {
  const key = `${JSON.stringify(job.params)}\n${job.query}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const fresh = hoist(compile(job.query, job.params));
  if (key.length <= MAX_COMPILED_LENGTH) {
    if (compiled.size >= MAX_COMPILED) compiled.clear();
    compiled.set(key, fresh);
  }
  return fresh;
}

async function run(job: Job): Promise<Report> {
  dataset.refresh();
  report({ kind: 'started', id: job.id });
  const begin = performance.now();
  try {
    const tree = prepare(job);
    const { windows } = options;
    const visit = job.isVisitor && windows !== undefined ? { windows, now: job.now } : undefined;
    const view = dataset.view(job.perspective, job.withPrivate, visit);
    const json = await evaluateOn(view, tree, {
      params: job.params,
      now: new Date(job.now),
      identity: job.identity,
      projectId: options.projectId,
      dataset: options.dataset,
    });
    const ms = Math.round(performance.now() - begin);
    return { kind: 'answer', id: job.id, json, syncTags: tree.syncTags, ms };
  } catch (error) {
    if (!(error instanceof GroqError)) throw error;
    const { status, type, message, details } = error;
    return { kind: 'refusal', id: job.id, status, type, message, details };
  }
}

parentPort?.on('message', (job: Job) => {
  void run(job).then(report);
});
report({ kind: 'ready' });
