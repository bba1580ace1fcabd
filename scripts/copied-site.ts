import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { env } from '#lib/env.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { untilAnswers } from './measuring.ts';
import { end, startScript, startSite } from './processes.ts';

const root = resolve(import.meta.dirname, '..');

export type CopiedSite = {
  url: string;
  dataDir: string;
  distDir: string;
  /** Questions and product documents that can be voted on, in the language without a prefix. */
  articles: readonly { id: string; slug: string }[];
  /** Of the site's own process. */
  pid(): number;
  /** What it printed so far. */
  log(): string;
  /** Starts it, or starts it again, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it at once, as a crash would. Its lake goes on. */
  kill(): Promise<void>;
  /** Ends it and removes the copies. */
  remove(): Promise<void>;
};

/**
 * The built site over copies of its build and of its data, for measurements that vote. With the
 * embedded lake it has one of its own on the next port.
 * @throws when there is no build; `npm start` makes one.
 */
export function copySite(port: number): CopiedSite {
  const { distDir, content } = env();
  if (!existsSync(join(root, distDir, 'BUILD_ID'))) {
    throw new Error('There is no build yet: run npm start once.');
  }
  const lakePort = port + 1;
  const { environment, dataDir, distDir: copiedDist, remove } = copyBuild(port, lakePort);
  const url = `http://127.0.0.1:${port}`;
  const printed: string[] = [];
  let site: ChildProcess | undefined;
  let lake: ChildProcess | undefined;

  const note = (text: string) => printed.push(text);

  return {
    url,
    dataDir,
    distDir: copiedDist,
    articles: articlesOf(copiedDist),
    pid: () => site?.pid ?? 0,
    log: () => printed.join(''),
    async start() {
      if (content.kind === 'lake' && lake === undefined) {
        lake = startScript('scripts/lake-server.ts', environment, note);
        await untilAnswers(`http://127.0.0.1:${lakePort}/v1/ping`, 60);
      }
      site = startSite(environment, note);
      await untilAnswers(`${url}/api/health`, 60);
    },
    kill: async () => {
      if (site) await end(site, 'SIGKILL');
    },
    async remove() {
      for (const child of [site, lake]) if (child) await end(child);
      remove();
    },
  };
}

/** Copies of the build and the data that the environment names, and the variables of a site on them. */
export function copyBuild(port: number, lakePort: number) {
  const { distDir, dataDir } = env();
  const copiedDist = `.next-copy-${port}`;
  const copiedData = mkdtempSync(join(tmpdir(), 'signpost-copy-'));
  rmSync(join(root, copiedDist), { recursive: true, force: true });
  cpSync(join(root, distDir), join(root, copiedDist), { recursive: true });
  const isLock = (path: string) => basename(path) === 'running.lock';
  cpSync(dataDir, copiedData, { recursive: true, filter: (path) => !isLock(path) });
  return {
    dataDir: copiedData,
    distDir: join(root, copiedDist),
    environment: {
      NODE_ENV: 'production',
      PORT: String(port),
      LAKE_PORT: String(lakePort),
      SIGNPOST_DATA_DIR: copiedData,
      SIGNPOST_DIST_DIR: copiedDist,
    },
    remove() {
      for (const folder of [copiedData, join(root, copiedDist)]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function articlesOf(distDir: string): { id: string; slug: string }[] {
  const database = new DatabaseSync(join(distDir, 'cache/site.db'), { readOnly: true });
  const rows = database
    .prepare(`SELECT id, content ->> '$.slug.current' AS slug FROM documents
      WHERE content ->> '$._type' IN ('faq', 'productDocument') AND slug IS NOT NULL
        AND coalesce(content ->> '$.language', ?) = ?`)
    .all(DEFAULT_LOCALE, DEFAULT_LOCALE);
  database.close();
  return rows.map(({ id, slug }) => ({ id: String(id), slug: String(slug) }));
}
