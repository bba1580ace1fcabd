import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type SanityClient } from '@sanity/client';
import { end, freePort, startScript } from '../processes.ts';

/** A lake of its own, as a process, in a folder that goes with it. */
export type OwnLake = {
  /** Such as `127.0.0.1:20123`. */
  address: string;
  token: string;
  /** For files that tools read and write. */
  folder: string;
  client(dataset: string): SanityClient;
  close(): Promise<void>;
};

const API_VERSION = '2025-02-19';

/** @throws {Error} with what it printed when the lake does not start. */
export async function startOwnLake(): Promise<OwnLake> {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-tools-'));
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  let printed = '';
  const environment = {
    SIGNPOST_DATA_DIR: join(folder, 'data'),
    LAKE_PORT: String(port),
    // The lake answers under `/lake` too, so that addresses of assets lead to it.
    NEXT_PUBLIC_SITE_URL: `http://${address}`,
    LAKE_PRIVATE_WEBHOOKS: 'on',
  };
  const child = startScript('scripts/lake-server.ts', environment, (text) => {
    printed += text;
  });
  const exited = once(child, 'exit').then(() => Promise.reject(new Error(printed)));
  await Promise.race([untilAnswered(`http://${address}/v1/ping`), exited]);
  exited.catch(() => undefined);
  const tokens = JSON.parse(readFileSync(join(folder, 'data/lake/tokens.json'), 'utf8'));
  const token = String(tokens.tokens[0].token);
  return {
    address,
    token,
    folder,
    client: (dataset) =>
      createClient({
        ...{ projectId: 'signpost', dataset, apiVersion: API_VERSION, token },
        apiHost: `http://${address}`,
        useProjectHostname: false,
        useCdn: false,
        perspective: 'raw',
      }),
    async close() {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswered(url: string): Promise<void> {
  for (;;) {
    // Nobody listens yet.
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
