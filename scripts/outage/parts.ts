import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { end, freePort, startScript, startSite } from '../processes.ts';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LONGEST_START_MS = 300_000;

const tokensFile = z.object({ tokens: z.array(z.object({ token: z.string() })).min(1) });

const documents = z.object({ documents: z.tuple([z.object({ _rev: z.string() })]) });

/** A site, the CMS that it asks, and what stands between them. */
export type Parts = {
  url: string;
  proxy: FaultyProxy;
  /** Where the build of this site lies. */
  distDir: string;
  /** Writes straight to the sound CMS, whatever the site sees of it. */
  write(mutations: readonly unknown[]): Promise<void>;
  /** The revision that the sound CMS has of a published document. */
  revOf(id: string): Promise<string>;
  /** Ends the site at once, as a crash would, and starts it again. Resolves when it listens. */
  restart(): Promise<void>;
  /** Everything that the site printed. */
  log(): string;
  stop(): Promise<void>;
};

/**
 * Starts a lake, a faulty proxy before it and the built site behind that, over copies of a build
 * and its content. `before` may write to the lake before the site starts.
 */
export async function startParts(
  build: { distDir: string; dataDir: string },
  before: (write: Parts['write']) => Promise<void>,
): Promise<Parts> {
  const [port, lakePort, proxyPort] = [await freePort(), await freePort(), await freePort()];
  const dataDir = mkdtempSync(join(tmpdir(), 'signpost-outage-'));
  const distDir = `${build.distDir}-outage-${port}`;
  cpSync(build.dataDir, dataDir, { recursive: true });
  cpSync(join(ROOT, build.distDir), join(ROOT, distDir), { recursive: true });

  const printed: string[] = [];
  const environment = (askedPort: number) => ({
    NODE_ENV: 'production',
    PORT: String(port),
    LAKE_PORT: String(askedPort),
    SIGNPOST_DATA_DIR: dataDir,
    SIGNPOST_DIST_DIR: distDir,
  });
  const note = (text: string) => printed.push(text);

  const write: Parts['write'] = async (mutations) => {
    const text = readFileSync(join(dataDir, 'lake/tokens.json'), 'utf8');
    const token = tokensFile.parse(JSON.parse(text)).tokens[0]?.token;
    const answer = await fetch(`http://127.0.0.1:${lakePort}/v2025-02-19/data/mutate/production`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ mutations }),
    });
    if (!answer.ok) throw new Error(`The lake answered ${answer.status}: ${await answer.text()}`);
  };

  const url = `http://127.0.0.1:${port}`;
  const lake = startScript('scripts/lake-server.ts', environment(lakePort), note);
  await untilAnswers(`http://127.0.0.1:${lakePort}/v1/ping`, printed);
  await before(write);
  const proxy = await startFaultyProxy(proxyPort, lakePort);
  let site = startSite(environment(proxyPort), note);
  await untilAnswers(`${url}/api/health`, printed, isCurrent);

  return {
    url,
    proxy,
    distDir: join(ROOT, distDir),
    write,
    async revOf(id) {
      const path = `/v2025-02-19/data/doc/production/${id}`;
      const answer = await fetch(`http://127.0.0.1:${lakePort}${path}`);
      return documents.parse(await answer.json()).documents[0]._rev;
    },
    async restart() {
      await end(site, 'SIGKILL');
      site = startSite(environment(proxyPort), note);
      await untilListens(port, printed);
    },
    log: () => printed.join(''),
    async stop() {
      await Promise.all([end(site, 'SIGKILL'), end(lake, 'SIGKILL'), proxy.close()]);
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(join(ROOT, distDir), { recursive: true, force: true });
    },
  };
}

const health = z.object({ current: z.boolean(), waiting: z.number() });

/** Whether every page shows what the CMS says. */
async function isCurrent(answer: Response): Promise<boolean> {
  const { current, waiting } = health.parse(await answer.json());
  return current && waiting === 0;
}

async function untilAnswers(
  address: string,
  printed: readonly string[],
  isFine: (answer: Response) => Promise<boolean> = async () => true,
): Promise<void> {
  const isThere = async () => {
    const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) });
    return answer.ok && (await isFine(answer));
  };
  await until(isThere, `Nothing answers at ${address}`, printed);
}

async function untilListens(port: number, printed: readonly string[]): Promise<void> {
  const isThere = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/_next/static/none`, {
      signal: AbortSignal.timeout(30_000),
    });
    await answer.arrayBuffer();
    return true;
  };
  await until(isThere, `Nothing listens on port ${port}`, printed);
}

async function until(
  isSo: () => Promise<boolean>,
  fault: string,
  printed: readonly string[],
): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_START_MS;
  while (performance.now() < giveUpAt) {
    if (await isSo().catch(() => false)) return;
    await pause(20);
  }
  throw new Error(`${fault}:\n${printed.join('')}`);
}
