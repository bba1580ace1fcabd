import { randomInt } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { kill, start } from './kill-rounds.ts';

/** What kills did to copies of a dataset. */
export type CopyReport = {
  /** Kills after which the whole copy was there, and after which there was none. */
  all: number;
  nothing: number;
  /** Copies that were listed with a part of the documents. */
  torn: number;
  /** What a copy left behind, or kept the next one from being made. */
  stuck: number;
};

/**
 * Kills a lake (`kill -9`) at a random moment of copying its dataset, odd rounds with history and
 * even ones without, looks at what is there after the next start, and makes the copy again.
 * @param options.dir an empty data folder. `port` must be free.
 */
export async function copyRounds(options: {
  dir: string;
  port: number;
  rounds: number;
  documents: number;
}): Promise<CopyReport> {
  const { dir, port, rounds, documents } = options;
  const report: CopyReport = { all: 0, nothing: 0, torn: 0, stuck: 0 };
  let lake = await start(dir, port);
  await fill(lake.client, documents);
  // One that nobody interrupts says how long the others may take.
  const begin = performance.now();
  await copy(lake.client, 'whole', false);
  const took = performance.now() - begin;
  for (let round = 1; round <= rounds; round += 1) {
    const name = `copy-${round}`;
    const skipHistory = round % 2 === 0;
    const copying = copy(lake.client, name, skipHistory).catch(() => undefined);
    await pause(randomInt(0, Math.ceil(took * 1.2)));
    await kill(lake, { now: true });
    await copying;
    lake = await start(dir, port);
    const isListed = (await lake.client.datasets.list()).some((one) => one.name === name);
    if (isListed) {
      const found = await count(lake.client, name);
      report[found === documents ? 'all' : 'torn'] += 1;
      continue;
    }
    report.nothing += 1;
    const again = await copy(lake.client, name, skipHistory).catch(() => 'failed');
    const isWhole = again === 'completed' && (await count(lake.client, name)) === documents;
    if (!isWhole || leftovers(dir).length > 0) report.stuck += 1;
  }
  await kill(lake, { now: true });
  return report;
}

type Client = Awaited<ReturnType<typeof start>>['client'];

async function fill(client: Client, documents: number): Promise<void> {
  for (let from = 0; from < documents; from += 1000) {
    const transaction = client.transaction();
    for (let n = from; n < Math.min(documents, from + 1000); n += 1) {
      transaction.create({ _id: `note-${n}`, _type: 'note', text: 'x'.repeat(1000) });
    }
    await transaction.commit({ returnDocuments: false });
  }
  await client.assets.upload('file', Buffer.from('some words'), { filename: 'a.txt' });
}

/** @returns the state in which its job ended. */
async function copy(client: Client, name: string, skipHistory: boolean): Promise<string> {
  const { jobId }: { jobId: string } = await client.request({
    method: 'PUT',
    url: '/datasets/production/copy',
    body: { targetDataset: name, skipHistory },
  });
  for (;;) {
    const { state }: { state: string } = await client.request({ url: `/jobs/${jobId}` });
    if (state !== 'pending') return state;
    await pause(20);
  }
}

/** The documents of a dataset that {@link fill} wrote. */
function count(client: Client, dataset: string): Promise<number> {
  return client.withConfig({ dataset }).fetch('count(*[_type == "note"])');
}

function leftovers(dir: string): string[] {
  const folder = join(dir, 'lake', 'datasets');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.part'));
}
