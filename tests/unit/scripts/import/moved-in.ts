import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { assetHost } from '#lib/assets/host.ts';
import type { ImportReport } from '#lib/import-report/types.ts';
import { readArguments } from '#scripts/import/arguments.ts';
import { Progress } from '#scripts/import/report/progress.ts';
import { runImport } from '#scripts/import/run.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

/** A lake of its own and a folder, into which sources are imported. */
export type Installation = {
  folder: string;
  lake: TestLake;
  client: SanityClient;
  /** Imports with the arguments of the command line. */
  import(
    args: readonly string[],
    options?: {
      signal?: AbortSignal;
      wrote?(done: number): void;
      /** Told of each step of the progress bar. */
      step?(what: string, done: number): void;
      token?: string;
    },
  ): Promise<ImportReport>;
  /** Lines that the last import printed. */
  printed(): string;
  votes(): Record<string, number>;
  /** Documents of a type by id, without what the store adds. */
  documents(filter: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
};

class Quiet extends Progress {
  readonly #step: (what: string, done: number) => void;
  constructor(step: (what: string, done: number) => void) {
    super();
    this.#step = step;
  }
  override show(what: string, done: number): void {
    this.#step(what, done);
  }
  override say(): void {}
}

export async function startInstallation(
  options: Parameters<typeof startTestLake>[0] = {},
): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-import-'));
  const lake = await startTestLake(options);
  const client = lake.client('administrator', { perspective: 'raw' });
  const lines: string[] = [];
  const votes: Record<string, number> = {};
  return {
    folder,
    lake,
    client,
    async import(
      args,
      {
        signal = new AbortController().signal,
        wrote = () => undefined,
        step = () => undefined,
        token,
      } = {},
    ) {
      lines.length = 0;
      return runImport(readArguments(args), {
        client,
        host: assetHost({ kind: 'lake', projectId: 'signpost', dataset: 'production' }),
        dataDir: join(folder, 'data'),
        access: { email: undefined, token },
        signal,
        progress: new Quiet((what, done) => {
          step(what, done);
          if (what === 'Writing') wrote(done);
        }),
        print: (line) => lines.push(line),
        confirm: async () => true,
        seedVotes: async (counts) => {
          const added = Object.keys(counts).filter((id) => !(id in votes)).length;
          Object.assign(votes, { ...counts, ...votes });
          return added;
        },
      });
    },
    printed: () => lines.join('\n'),
    votes: () => votes,
    async documents(filter) {
      const rows = await client.fetch<Record<string, unknown>[]>(`*[${filter}] | order(_id asc)`);
      return rows.map(({ _rev, _createdAt, _updatedAt, _system, ...document }) => document);
    },
    async close() {
      await lake.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
