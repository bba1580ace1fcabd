import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type SanityClient } from '@sanity/client';
import { openStore } from '#sanity/lake/store/store.ts';
import { startScript } from './processes.ts';

const GROUPS = 4;
const GROUP_SIZE = 3;
const DOCUMENTS = 5;
const START_LIMIT_MS = 30_000;

/** What kills did to acknowledged writes. Times in ms, sorted. */
export type KillReport = {
  rounds: number;
  acknowledged: number;
  assets: number;
  /** Acknowledged, but not there afterwards. */
  lost: number;
  /** Transactions of which a part was there. */
  torn: number;
  corrupt: number;
  /** Opening the database after the kill. */
  reopen: number[];
  /** From starting the process to its first answer. */
  restart: number[];
};

type Lake = { child: ChildProcess; client: SanityClient; startedIn: number };

/**
 * Kills a lake under write load (`kill -9`, 50 to 450 ms after writing began), starts it again on
 * what is left, and compares that with what was acknowledged.
 * @param options.dir an empty data folder. `port` must be free.
 */
export async function killRounds(options: {
  dir: string;
  port: number;
  rounds: number;
}): Promise<KillReport> {
  const { dir, port, rounds } = options;
  const report: KillReport = {
    rounds,
    acknowledged: 0,
    assets: 0,
    lost: 0,
    torn: 0,
    corrupt: 0,
    reopen: [],
    restart: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    const lake = await start(dir, port);
    report.restart.push(lake.startedIn);
    const acknowledged: string[] = [];
    const assets: string[] = [];
    const isOver = { now: false };
    const writers = [
      ...Array.from({ length: GROUPS }, (_, group) =>
        writeGroup(lake.client, round, group, acknowledged, isOver),
      ),
      writeAssets(lake.client, assets, isOver),
    ];
    const isLast = round === rounds - 1;
    const hasAsset = () => report.assets + assets.length > 0;
    while (acknowledged.length === 0 || (isLast && !hasAsset())) await pause(1);
    await pause(randomInt(50, 450));
    await kill(lake, isOver);
    await Promise.all(writers);
    report.acknowledged += acknowledged.length;
    report.assets += assets.length;
    check(dir, acknowledged, assets, report);
  }
  report.reopen.sort((a, b) => a - b);
  report.restart.sort((a, b) => a - b);
  return report;
}

/** Each transaction writes the same value into all documents of a group. */
async function writeGroup(
  client: SanityClient,
  round: number,
  group: number,
  acknowledged: string[],
  isOver: { now: boolean },
): Promise<void> {
  for (let n = 0; !isOver.now; n += 1) {
    const id = `r${round}-g${group}-${n}`;
    const size = n % 2 === 0 ? GROUP_SIZE : 1;
    const transaction = client.transaction().transactionId(id);
    for (let i = 0; i < size; i += 1) {
      const _id = size === 1 ? `single-${group}` : `group-${group}-${i}`;
      transaction.createOrReplace({ _id, _type: 'note', value: id, text: 'x'.repeat(1000) });
    }
    try {
      await transaction.commit({ returnDocuments: false, visibility: 'sync' });
      acknowledged.push(id);
    } catch {
      // Cut off: it may be stored or not, but not in part.
    }
  }
}

async function writeAssets(
  client: SanityClient,
  assets: string[],
  isOver: { now: boolean },
): Promise<void> {
  while (!isOver.now) {
    try {
      const asset = await client.assets.upload('file', randomBytes(20_000), { filename: 'a.bin' });
      assets.push(asset._id);
      await pause(20);
    } catch {
      // As above.
    }
  }
}

function check(
  dir: string,
  acknowledged: readonly string[],
  assets: readonly string[],
  report: KillReport,
): void {
  const lakeDir = join(dir, 'lake');
  const begin = performance.now();
  const store = openStore({ dir: lakeDir, clock: () => new Date() });
  report.reopen.push(performance.now() - begin);
  try {
    report.lost += acknowledged.filter((id) => store.transactions.getById(id) === null).length;
    for (let group = 0; group < GROUPS; group += 1) {
      const ids = Array.from({ length: GROUP_SIZE }, (_, i) => `group-${group}-${i}`);
      const found = store.listDocuments(ids);
      const values = new Set(found.map(({ value, _rev }) => `${value} ${_rev}`));
      if (found.length > 0 && (values.size > 1 || found.length < GROUP_SIZE)) report.torn += 1;
    }
    for (const id of assets) {
      const document = store.getDocument(id);
      const isThere = document !== null && isWhole(join(lakeDir, 'files'), document);
      if (!isThere) report.lost += 1;
    }
  } finally {
    store.close();
  }
  const database = new DatabaseSync(join(lakeDir, 'lake.db'), { readOnly: true });
  const [verdict] = database.prepare('PRAGMA integrity_check').all();
  if (verdict?.integrity_check !== 'ok') report.corrupt += 1;
  database.close();
}

function isWhole(folder: string, document: Record<string, unknown>): boolean {
  const { sha1hash, extension } = document;
  try {
    const bytes = readFileSync(join(folder, `${sha1hash}.${extension}`));
    return createHash('sha1').update(bytes).digest('hex') === sha1hash;
  } catch {
    return false;
  }
}

/** What many writers did to the same few documents, each believing what it had read. */
export type LockReport = {
  writers: number;
  kills: number;
  acknowledged: number;
  refused: number;
  /** Cut off: stored or not. */
  unknown: number;
  /** Acknowledged, but not in the log. */
  lost: number;
  /** Updates that were made on another revision than the one that was read. */
  overwritten: number;
};

/**
 * Lets writers count upwards in shared documents with `ifRevisionID`, and kills the lake meanwhile.
 * @param options.updates how many each writer must bring in.
 */
export async function lockRounds(options: {
  dir: string;
  port: number;
  writers: number;
  updates: number;
  kills: number;
}): Promise<LockReport> {
  const { dir, port, writers, updates, kills } = options;
  const report: LockReport = {
    writers,
    kills: 0,
    acknowledged: 0,
    refused: 0,
    unknown: 0,
    lost: 0,
    overwritten: 0,
  };
  const acknowledged: string[] = [];
  let lake = await start(dir, port);
  const { client } = lake;
  const seed = client.transaction();
  for (let i = 0; i < DOCUMENTS; i += 1) {
    seed.createOrReplace({ _id: `counter-${i}`, _type: 'note', n: 0 });
  }
  await seed.commit();

  async function count(writer: number): Promise<void> {
    for (let done = 0, tried = 0; done < updates; tried += 1) {
      const transactionId = `w${writer}-${tried}`;
      try {
        const document = await client.getDocument(`counter-${randomInt(DOCUMENTS)}`);
        if (document === undefined) throw new Error('A counter is gone');
        await client
          .patch(document._id)
          .ifRevisionId(document._rev)
          .set({ n: document.n + 1, by: transactionId })
          .commit({ transactionId, returnDocuments: false });
        acknowledged.push(transactionId);
        done += 1;
      } catch (error) {
        const isConflict =
          error instanceof Error && 'statusCode' in error && error.statusCode === 409;
        if (isConflict) report.refused += 1;
        else {
          report.unknown += 1;
          await pause(20);
        }
      }
    }
  }

  const work = Promise.all(Array.from({ length: writers }, (_, writer) => count(writer)));
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  while (report.kills < kills && !isDone) {
    await pause(randomInt(100, 600));
    lake.child.kill('SIGKILL');
    await once(lake.child, 'exit');
    report.kills += 1;
    lake = await start(dir, port);
  }
  await work;
  await kill(lake, { now: true });
  report.acknowledged = acknowledged.length;

  const store = openStore({ dir: join(dir, 'lake'), clock: () => new Date() });
  report.lost = acknowledged.filter((id) => store.transactions.getById(id) === null).length;
  for (let i = 0; i < DOCUMENTS; i += 1) {
    let former: { n: unknown; rev: string } | null = null;
    for (const seq of store.transactions.listSequencesOf(`counter-${i}`)) {
      const [transaction] = store.transactions.listAfter(seq - 1, 1);
      const change = transaction?.changes.find(({ documentId }) => documentId === `counter-${i}`);
      const state = store.transactions.documentAt(`counter-${i}`, seq);
      const isNext =
        former === null || (change?.beforeRev === former.rev && state?.n === Number(former.n) + 1);
      if (!isNext || state === null) report.overwritten += 1;
      if (state !== null) former = { n: state.n, rev: state._rev };
    }
  }
  store.close();
  return report;
}

/** Starts a lake process on a folder and waits for its first answer. */
export async function start(dir: string, port: number): Promise<Lake> {
  const begin = performance.now();
  const printed: string[] = [];
  const child = startScript(
    'scripts/lake-server.ts',
    // Nobody listens on port 9: nothing of this reaches a site that runs here.
    { SIGNPOST_DATA_DIR: dir, LAKE_PORT: String(port), PORT: '9' },
    (text) => printed.push(text),
  );
  const url = `http://127.0.0.1:${port}`;
  while (performance.now() - begin < START_LIMIT_MS) {
    const answer = await fetch(`${url}/v1/ping`).catch(() => undefined);
    if (answer?.ok) {
      const startedIn = performance.now() - begin;
      return { child, startedIn, client: clientOf(dir, url) };
    }
    await pause(5);
  }
  child.kill('SIGKILL');
  throw new Error(`The lake did not start on port ${port}.\n${printed.join('')}`);
}

function clientOf(dir: string, url: string): SanityClient {
  const { tokens } = JSON.parse(readFileSync(join(dir, 'lake', 'tokens.json'), 'utf8'));
  return createClient({
    projectId: 'signpost',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    maxRetries: 0,
    token: tokens[0].token,
  });
}

/** Ends it as a power failure would, and waits until it is gone. */
export async function kill(lake: Lake, isOver: { now: boolean }): Promise<void> {
  lake.child.kill('SIGKILL');
  isOver.now = true;
  await once(lake.child, 'exit');
}
