import { type Command, expectArguments, parse, UsageError } from './command.ts';
import { backupLake } from './dataset/backup.ts';
import { exportDataset } from './dataset/export.ts';
import { type ImportMode, importDataset } from './dataset/import.ts';
import { restoreLake } from './dataset/restore.ts';
import { parsePerspective } from './groq/perspective.ts';
import { createLake, type Lake } from './index.ts';
import type { LakeSettings } from './settings.ts';
import { toolCommands } from './tools/commands.ts';
import { userCommands } from './users/commands.ts';

/** Command name to command: what `npm run lake -- help` lists. */
export const commands: Readonly<Record<string, Command>> = {
  serve: {
    usage: 'serve',
    does: 'Serve the lake on 127.0.0.1, as "npm start" does beside the site.',
    async run(args, settings) {
      expectArguments(args, 0, commands.serve);
      const { serve } = await import('./serve.ts');
      await serve(settings);
    },
  },
  query: {
    usage: "query '<groq>' [--perspective raw|published|drafts] [--params '<json>']",
    does: 'Print the answer to a GROQ query.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, commands.query, {
        perspective: { type: 'string', default: 'raw' },
        params: { type: 'string', default: '{}' },
      });
      expectArguments(positionals, 1, commands.query);
      const params = parseParams(values.params);
      const perspective = parsePerspective(String(values.perspective), null);
      const caller = { id: 'administrator', role: 'administrator' } as const;
      await withLake(settings, async (lake) => {
        const query = positionals[0] ?? '';
        const { json } = await lake.services.queries.run({ query, params, perspective, caller });
        terminal.print(JSON.stringify(JSON.parse(json), null, 2));
      });
    },
  },
  import: {
    usage: 'import <file> [--replace | --missing]',
    does: 'Import a dataset: .ndjson, .tar, .tar.gz or a folder. All of it, or nothing.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, commands.import, {
        replace: { type: 'boolean' },
        missing: { type: 'boolean' },
      });
      expectArguments(positionals, 1, commands.import);
      if (values.replace === true && values.missing === true) {
        throw new UsageError('Use either --replace or --missing, not both.');
      }
      const mode: ImportMode =
        values.replace === true ? 'replace' : values.missing === true ? 'missing' : 'create';
      await withLake(settings, async ({ store, assets }) => {
        const file = positionals[0] ?? '';
        const done = await importDataset({ store, assets, file, mode, log: terminal.note });
        const { created, replaced, kept } = done;
        terminal.print(
          `Imported: ${created} created, ${replaced} replaced, ${kept} kept, ${done.assets} assets.`,
        );
      });
    },
  },
  export: {
    usage: 'export <file> [--no-drafts] [--overwrite]',
    does: 'Export the dataset: documents alone to .ndjson, with assets to .tar.gz.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, commands.export, {
        'no-drafts': { type: 'boolean' },
        overwrite: { type: 'boolean' },
      });
      expectArguments(positionals, 1, commands.export);
      await withLake(settings, async ({ store, assets }) => {
        const file = positionals[0] ?? '';
        const drafts = values['no-drafts'] !== true;
        const overwrite = values.overwrite === true;
        const options = { store, assets, file, drafts, overwrite, log: terminal.note };
        const done = await exportDataset(options);
        terminal.print(
          `Exported ${done.documents} documents and ${done.assets} assets to ${file}.`,
        );
      });
    },
  },
  backup: {
    usage: 'backup <folder or .tar.gz>',
    does: 'Copy the whole lake with its history while it is in use.',
    async run(args, settings, terminal) {
      expectArguments(args, 1, commands.backup);
      await withLake(settings, async ({ store, assets }) => {
        const target = args[0] ?? '';
        const done = await backupLake({ store, assets, target, log: terminal.note });
        terminal.print(`Backed up ${done.files} files, ${done.bytes} bytes, to ${target}.`);
      });
    },
  },
  restore: {
    usage: 'restore <backup>',
    does: 'Put a backup into an empty data folder, after checking it.',
    async run(args, settings, terminal) {
      expectArguments(args, 1, commands.restore);
      const options = { from: args[0] ?? '', dir: settings.dir, log: terminal.note };
      const done = await restoreLake(options);
      terminal.print(`Restored ${done.documents} documents and ${done.assets} assets.`);
      terminal.note('Everybody has to sign in again: npm run lake -- signin <user>');
    },
  },
  ...userCommands,
  ...toolCommands,
};

function parseParams(text: unknown): Record<string, unknown> {
  try {
    const params: unknown = JSON.parse(String(text));
    if (typeof params === 'object' && params !== null && !Array.isArray(params)) {
      return { ...params };
    }
  } catch {
    // Reported below.
  }
  throw new UsageError('--params must be a JSON object.');
}

async function withLake(
  settings: LakeSettings,
  work: (lake: Lake) => Promise<void>,
): Promise<void> {
  const lake = createLake({
    dir: settings.dir,
    projectId: settings.projectId,
    dataset: settings.dataset,
  });
  try {
    await work(lake);
  } finally {
    await lake.close();
  }
}
