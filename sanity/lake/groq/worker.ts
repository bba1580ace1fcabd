import { parentPort, workerData } from 'node:worker_threads';
import { evaluateOn, GroqError, prepare } from '#sanity/groq/index.ts';
import { openReader } from '../store/open.ts';
import { Dataset } from './dataset.ts';
import type { Job, Report, WorkerOptions } from './job.ts';

const options: WorkerOptions = workerData;
const dataset = new Dataset(openReader(options.file));

function report(message: Report): void {
  parentPort?.postMessage(message);
}

async function run(job: Job): Promise<Report> {
  dataset.refresh();
  report({ kind: 'started', id: job.id });
  const begin = performance.now();
  try {
    const prepared = prepare(job.query, job.params);
    const { visibilityWindow } = options;
    const visitor =
      job.isVisitor && visibilityWindow !== undefined
        ? { window: visibilityWindow, now: job.now }
        : undefined;
    const view = dataset.view(job.perspective, job.withPrivate, visitor);
    const json = await evaluateOn(view, prepared, {
      params: job.params,
      now: new Date(job.now),
      identity: job.identity,
      projectId: options.projectId,
      dataset: options.dataset,
    });
    const ms = Math.round(performance.now() - begin);
    return { kind: 'result', id: job.id, json, syncTags: prepared.syncTags, ms };
  } catch (error) {
    if (!(error instanceof GroqError)) throw error;
    const { status, type, message, details } = error;
    return { kind: 'failure', id: job.id, status, type, message, details };
  }
}

parentPort?.on('message', (job: Job) => {
  void run(job).then(report);
});
report({ kind: 'ready' });
