import { createInterface } from 'node:readline/promises';
import { assetHost } from '#lib/assets/host.ts';
import { env } from '#lib/env.ts';
import { openFeedback } from '#lib/feedback/store.ts';
import { readArguments } from './import/arguments.ts';
import { ImportError } from './import/errors.ts';
import { Progress } from './import/report/progress.ts';
import type { Rules } from './import/rules/types.ts';
import { runImport } from './import/run.ts';
import { checkWriter, contentWriter } from './import/write/client.ts';

/** `npm run import -- <kind> <source>`: moves another help center in. `docs/import.md` says how. */
const stop = new AbortController();
process.once('SIGINT', () =>
  stop.abort(
    new ImportError('Cancelled. What was written stays; the next import goes on with the rest.'),
  ),
);

try {
  const args = readArguments(process.argv.slice(2));
  const { content, dataDir, databaseUrl, importAccess } = env();
  const client = await writerFor(args.isDryRun);
  await runImport(args, {
    client,
    host: assetHost(content),
    dataDir,
    access: importAccess,
    signal: stop.signal,
    progress: new Progress(),
    print: (line) => console.log(line),
    confirm,
    seedVotes: async (counts) => {
      const feedback = await openFeedback({ dataDir, databaseUrl });
      try {
        return await feedback.seed(counts);
      } finally {
        await feedback.close();
      }
    },
  });
} catch (error) {
  const reason: unknown = stop.signal.aborted ? stop.signal.reason : error;
  console.error(reason instanceof ImportError ? reason.message : reason);
  process.exitCode = 1;
}

/** A dry run needs no content: without it everything counts as new. */
async function writerFor(isDryRun: boolean) {
  try {
    const client = contentWriter();
    await checkWriter(client);
    return client;
  } catch (error) {
    if (!isDryRun || !(error instanceof ImportError)) throw error;
    console.error(`${error.message} Every document counts as new.`);
    return undefined;
  }
}

/** Asks whether guessed types are right; where nobody can be asked, they are. */
async function confirm({ sections, default: other }: Rules): Promise<boolean> {
  const named = Object.values(sections);
  const of = (type: string) => named.filter((one) => one.type === type).map(({ title }) => title);
  console.log(`Announcements: ${of('announcement').join(', ') || 'none'}`);
  console.log(`Product documents: ${of('productDocument').join(', ') || 'none'}`);
  console.log(`Everything else: ${other}`);
  if (!process.stdin.isTTY) return true;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y/i.test(await lines.question('Import with these types? [y/N] '));
  } finally {
    lines.close();
  }
}
