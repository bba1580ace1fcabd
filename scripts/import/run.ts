import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SanityClient } from '@sanity/client';
import type { AssetHost } from '#lib/assets/host.ts';
import { now } from '#lib/clock.ts';
import { REPORT_FILE } from '#lib/import-report/read.ts';
import type { ImportReport } from '#lib/import-report/types.ts';
import type { ImportArguments } from './arguments.ts';
import { FileFinder } from './assets/find.ts';
import { type Loaded, type LoadedFile, loadAsset } from './assets/load.ts';
import { AssetIds } from './assets/upload.ts';
import { ImportError } from './errors.ts';
import { nothingExists, readExisting } from './plan/existing.ts';
import type { WantedFile } from './plan/files.ts';
import { goneArticles } from './plan/gone.ts';
import { makePlan } from './plan/plan.ts';
import type { Progress } from './report/progress.ts';
import { reportOf } from './report/report.ts';
import { tableOf } from './report/table.ts';
import { readRules, writeRules } from './rules/file.ts';
import { readGivenRedirects } from './rules/given.ts';
import { guessRules } from './rules/guess.ts';
import type { Rules } from './rules/types.ts';
import type { Source } from './source.ts';
import { hostsInLinks } from './sources/numbering.ts';
import { readSource } from './sources/read.ts';
import { concurrently } from './write/concurrently.ts';
import { readRecords } from './write/records.ts';
import { previewPlan, type Written, writePlan } from './write/write.ts';

export type ImportParts = {
  /** Undefined where nothing can be asked or written: for a dry run without a lake. */
  client: SanityClient | undefined;
  host: AssetHost;
  dataDir: string;
  access: { email: string | undefined; token: string | undefined };
  signal: AbortSignal;
  progress: Progress;
  print(line: string): void;
  /** Whether the import may go on with these types. */
  confirm(rules: Rules): Promise<boolean>;
  /** Takes the counts of votes. */
  seedVotes(counts: Readonly<Record<string, number>>): Promise<number>;
};

/** Files that are read at once. */
const CONCURRENCY = 6;

/**
 * Reads a source, says what becomes of everything in it, and writes it unless it is a dry run.
 * @throws {ImportError} when the source or the arguments are wrong, or the content refuses.
 */
export async function runImport(args: ImportArguments, parts: ImportParts): Promise<ImportReport> {
  const { client, signal, progress, print, dataDir } = parts;
  const fetching = {
    signal,
    pause: (ms: number) => wait(ms, undefined, { signal }),
    say: (line: string) => progress.say(line),
  };
  const source = await readSource(args.kind, args.source, parts.access, fetching);
  source.hosts = [...new Set([...source.hosts, ...hostsInLinks(source)])];
  const rules = await rulesOf(args, source, parts);
  const existing =
    client === undefined
      ? nothingExists()
      : await readExisting(client, `${source.name}-`, ownIds(source));
  const records =
    client === undefined
      ? new Map<string, string>()
      : await readRecords(client, source.isOwn ? undefined : source.name);
  const at = now().toISOString();
  const plan = await makePlan(source, {
    rules,
    existing,
    today: at.slice(0, 10),
    signal,
    converted: (done, all) => progress.show('Reading', done, all),
    loadFiles: (wanted) => loadFiles(wanted, source, args, parts),
  });
  const preview = previewPlan(plan.documents, existing, records);
  const about = { plan, kind: args.kind, source: args.source, at, isDryRun: args.isDryRun };
  const gone = goneArticles(plan.documents, existing, records);
  const report = reportOf({ ...about, documents: preview, gone });
  await storeReport(report, args, dataDir);
  for (const line of tableOf(report)) print(line);
  if (args.isDryRun) return report;
  if (client === undefined) throw new ImportError('There is nowhere to write to.');
  const assets = new AssetIds(client);
  await assets.load();
  const written: Written = await writePlan(plan.documents, {
    client,
    host: parts.host,
    source: source.name,
    existing,
    records,
    assets,
    files: filesByContent(plan.files),
    signal,
    wrote: (done, all) => progress.show('Writing', done, all),
    sent: (done, all) => progress.show('Files', done, all),
  });
  const votes = await parts.seedVotes(plan.helpful);
  print(
    `Written: ${written.created} new and ${written.updated} changed documents; ${written.same} were as before, ${written.kept.length} were left alone.${votes > 0 ? ` Votes of ${votes} articles.` : ''}`,
  );
  return report;
}

/** Documents of an export of this project may have ids of any source. */
function ownIds({ isOwn, articles, documents }: Source): string[] {
  const own = documents.map(({ _id }) => _id);
  return isOwn ? [...own, ...articles.map(({ id }) => id)] : own;
}

async function rulesOf(args: ImportArguments, source: Source, parts: ImportParts): Promise<Rules> {
  const guessed = guessRules(source);
  const file = resolve(args.rules ?? join(parts.dataDir, `import/rules-${source.name}.json`));
  const known = await readRules(file, guessed);
  if (args.rules !== undefined && known === undefined && !args.isDryRun)
    throw new ImportError(`There is no file ${file}.`);
  const rules = known ?? guessed;
  if (args.isDryRun) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeRules(file, rules);
    parts.print(
      `Types, hosts and redirects are in ${file}: change what is wrong, and import with it.\n`,
    );
  } else if (known === undefined && !args.isYes && !(await parts.confirm(guessed))) {
    throw new ImportError(
      'Nothing was written. A dry run writes the file in which types can be changed.',
    );
  }
  const given = args.redirects === undefined ? {} : await readGivenRedirects(args.redirects);
  return { ...rules, redirects: { ...rules.redirects, ...given } };
}

async function loadFiles(
  wanted: ReadonlyMap<string, WantedFile>,
  source: Source,
  args: ImportArguments,
  { dataDir, signal, progress }: ImportParts,
): Promise<ReadonlyMap<string, Loaded>> {
  const folders = [args.assets, source.folder].filter((one) => one !== undefined);
  const place = {
    finder: new FileFinder(folders),
    cacheDir: join(dataDir, 'import/files'),
    fetching: { access: source.access, signal },
  };
  const loaded = new Map<string, Loaded>();
  await concurrently([...wanted.values()], CONCURRENCY, async (file) => {
    signal.throwIfAborted();
    loaded.set(file.key, await loadAsset(file, place));
    progress.show('Pictures', loaded.size, wanted.size);
  });
  return loaded;
}

function filesByContent(files: ReadonlyMap<string, Loaded>): Map<string, LoadedFile> {
  const found = new Map<string, LoadedFile>();
  for (const file of files.values())
    if (!('fault' in file)) found.set(`${file.kind} ${file.sha1}`, file);
  return found;
}

async function storeReport(
  report: ImportReport,
  args: ImportArguments,
  dataDir: string,
): Promise<void> {
  const text = JSON.stringify(report);
  const own = join(dataDir, REPORT_FILE);
  await mkdir(dirname(own), { recursive: true, mode: 0o700 });
  await writeFile(own, text, { mode: 0o600 });
  if (args.report === undefined) return;
  await mkdir(dirname(resolve(args.report)), { recursive: true });
  await writeFile(args.report, JSON.stringify(report, null, 2));
}
