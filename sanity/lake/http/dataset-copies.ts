import { isJsonObject } from '#sanity/groq/document.ts';
import { copyDataset } from '../datasets/copy.ts';
import type { CopyJob } from '../datasets/copy-jobs.ts';
import { LakeError } from '../errors.ts';
import { sseEvent } from '../events/stream.ts';
import { readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

const MAX_LISTED = 1000;

/** `{targetDataset, skipHistory?, skipContentReleases?}`: answers at once, a job does the work. */
async function copy({ params, request, caller, services }: RequestContext): Promise<Response> {
  const { datasets, clock } = services;
  const body = await readJson(request);
  const target = isJsonObject(body) ? body.targetDataset : undefined;
  if (!isJsonObject(body) || typeof target !== 'string') {
    throw new LakeError(400, 'validationError', 'targetDataset must be the name of a dataset');
  }
  datasets.checkFree(target);
  const { aclMode, name: source } = datasets.get(params.name ?? '');
  const withHistory = body.skipHistory !== true;
  const job = datasets.jobs.start({ source, target, withHistory }, async () => {
    const { store, assets } = datasets.open(source);
    await copyDataset({
      ...{ store, assets, target, clock, withHistory },
      folder: datasets.folderOf(target),
      author: caller.id,
      withReleases: body.skipContentReleases !== true,
    });
    datasets.register(target, { aclMode, createdBy: caller.id });
  });
  const message = `Dataset "${source}" is being copied to "${target}"`;
  return json({ jobId: job.id, datasetName: target, aclMode, message }, 202);
}

function list({ url, services }: RequestContext): Response {
  const offset = numberOf(url, 'offset', 0);
  const limit = Math.min(numberOf(url, 'limit', 10), MAX_LISTED);
  return json(services.datasets.jobs.list(offset, limit).map(describeCopy));
}

function describeCopy({ source, target, message: _, ...job }: CopyJob) {
  return { ...job, sourceDataset: source, targetDataset: target };
}

function describeJob({ id, state, createdAt, updatedAt, message }: CopyJob) {
  const progress = state === 'completed' ? 100 : 0;
  const error = state === 'failed' ? { message } : {};
  return { id, job_id: id, state, progress, createdAt, updatedAt, ...error };
}

function jobOf({ params, services }: RequestContext): CopyJob {
  const job = services.datasets.jobs.get(params.id ?? '');
  if (job === null) throw new LakeError(404, 'notFound', 'There is no such job');
  return job;
}

/**
 * An event stream with what a job does, until it is over. It takes no credentials because Sanity's
 * command line sends none: whoever knows the id of a job was told it.
 */
function follow(context: RequestContext): Response {
  const { jobs } = context.services.datasets;
  const begun = jobOf(context);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (name: string, data: unknown) =>
        controller.enqueue(encoder.encode(sseEvent(name, null, JSON.stringify(data))));
      tell('job', describeJob(begun));
      if (begun.state !== 'pending') return controller.close();
      await jobs.ended(begun.id);
      // The listener may have gone.
      if (context.request.signal.aborted) return;
      tell('job', describeJob(jobs.get(begun.id) ?? begun));
      tell('done', {});
      controller.close();
    },
  });
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  };
  return new Response(body, { headers });
}

function numberOf(url: URL, name: string, fallback: number): number {
  const value = Number(url.searchParams.get(name) ?? fallback);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new LakeError(400, 'validationError', `${name} must be a number from 0`);
}

export const datasetCopyEndpoints: Endpoint[] = [
  { method: 'PUT', path: '/datasets/:name/copy', access: 'administrator', handle: copy },
  {
    method: 'GET',
    path: '/projects/:projectId/datasets/copy',
    access: 'administrator',
    handle: list,
  },
  {
    method: 'GET',
    path: '/jobs/:id',
    access: 'viewer',
    handle: (context) => json(describeJob(jobOf(context))),
  },
  { method: 'GET', path: '/jobs/:id/listen', access: 'anonymous', handle: follow },
];
