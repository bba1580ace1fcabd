import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '#sanity/lake/store/store.ts';

/** What kills did to imports. */
export type ImportReport = {
  /** Kills after which everything was imported, and after which nothing was. */
  all: number;
  nothing: number;
  torn: number;
  /** Documents of assets whose bytes are not there. */
  lost: number;
};

const PROGRAM = resolve(import.meta.dirname, 'lake.ts');

/**
 * Kills `npm run lake -- import` (`kill -9`) at a random moment and looks at what is there.
 * @param options.dir an empty data folder.
 */
export async function importRounds(options: {
  dir: string;
  rounds: number;
  documents: number;
}): Promise<ImportReport> {
  const { dir, rounds, documents } = options;
  const report: ImportReport = { all: 0, nothing: 0, torn: 0, lost: 0 };
  const begin = performance.now();
  await runImport(dir, writeSet(dir, 0, documents)).ended;
  const took = performance.now() - begin;
  for (let round = 1; round <= rounds; round += 1) {
    const { child, ended } = runImport(dir, writeSet(dir, round, documents));
    // Loading the program takes the first part of it.
    await pause(randomInt(Math.ceil(took * 0.3), Math.ceil(took * 1.1)));
    child.kill('SIGKILL');
    await ended;
    look(dir, round, documents, report);
  }
  return report;
}

function runImport(dir: string, file: string) {
  const child = spawn(process.execPath, ['--no-warnings', PROGRAM, 'import', file], {
    env: { ...process.env, SIGNPOST_DATA_DIR: dir },
    stdio: 'ignore',
  });
  return { child, ended: once(child, 'exit') };
}

/** Documents of one round and an asset, as an export has them. @returns their folder. */
function writeSet(dir: string, round: number, documents: number): string {
  const folder = join(dir, `set-${round}`);
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, 'files', 'words.txt'), `Words of round ${round}`);
  const lines = Array.from({ length: documents }, (_, n) =>
    JSON.stringify({ _id: `r${round}-${n}`, _type: 'note', text: 'x'.repeat(1000) }),
  );
  const file = { _type: 'file', _sanityAsset: 'file@file://./files/words.txt' };
  lines.push(JSON.stringify({ _id: `r${round}-asset`, _type: 'note', file }));
  writeFileSync(join(folder, 'data.ndjson'), lines.join('\n'));
  return folder;
}

function look(dir: string, round: number, documents: number, report: ImportReport): void {
  const lakeDir = join(dir, 'lake');
  const store = openStore({ dir: lakeDir, clock: () => new Date() });
  try {
    const found = store.listByPrefix(`r${round}-`).length;
    if (found === 0) report.nothing += 1;
    else report[found === documents + 1 ? 'all' : 'torn'] += 1;
    const files = new Set(readdirSync(join(lakeDir, 'files')));
    const assets = store.listByPrefix('file-');
    report.lost += assets.filter((one) => !files.has(`${one.sha1hash}.${one.extension}`)).length;
  } finally {
    store.close();
  }
}
