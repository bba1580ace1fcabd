import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkerOptions } from '#sanity/lake/groq/job.ts';
import { startAhead, startWorker } from '#sanity/lake/groq/start-worker.ts';
import { openStore } from '#sanity/lake/store/store.ts';

const MB = 256;
let dir: string;
let options: WorkerOptions;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-ahead-'));
  const file = join(dir, 'lake.db');
  options = { file, projectId: 'p', dataset: 'd', visibilityWindow: undefined, niceness: 0 };
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('hands out the thread that was started for the same, once', async () => {
  openStore({ dir, clock: () => new Date() }).close();
  startAhead(options, MB);
  const first = startWorker({ ...options }, MB);
  const second = startWorker(options, MB);
  expect(second.worker).not.toBe(first.worker);
  const workers = [first.worker, second.worker];
  const said = await Promise.all(workers.map((worker) => once(worker, 'message')));
  expect(said).toEqual([[{ kind: 'ready' }], [{ kind: 'ready' }]]);
  await Promise.all(workers.map((worker) => worker.terminate()));
});

it.each(['projectId', 'dataset', 'file'] as const)('tells threads apart by %s', async (field) => {
  openStore({ dir, clock: () => new Date() }).close();
  startAhead(options, MB);
  const other = startWorker({ ...options, [field]: `${options[field]}2` }, MB);
  const same = startWorker(options, MB);
  expect(other.worker).not.toBe(same.worker);
  other.worker.on('error', () => undefined);
  await Promise.all([other.worker.terminate(), same.worker.terminate()]);
});

it('starts another one when there was nothing to load', async () => {
  startAhead(options, MB);
  const { worker } = startWorker(options, MB);
  const [error] = await once(worker, 'error').catch((reason: unknown) => [reason]);
  expect(String(error)).toContain('lake.db');
  openStore({ dir, clock: () => new Date() }).close();
  const later = startWorker(options, MB);
  await expect(once(later.worker, 'message')).resolves.toEqual([{ kind: 'ready' }]);
  await later.worker.terminate();
});
