import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { concurrently } from '../import/write/concurrently.ts';
import { words } from './body/fields.ts';
import type { Content } from './read.ts';

const CONCURRENCY = 6;
const TIMEOUT_MS = 60_000;

/** The file name of an asset in an export: its digest, size and ending. */
export function assetName(id: string): string | undefined {
  const [, sha1, size, extension] =
    /^(?:image|file)-([0-9a-f]{40})-(?:(\d+x\d+)-)?(\w+)$/.exec(id) ?? [];
  return sha1 === undefined
    ? undefined
    : `${sha1}${size === undefined ? '' : `-${size}`}.${extension}`;
}

/** Writes the files of some assets into a folder. @returns the ids of those that could not be had. */
export async function writeAssets(
  client: SanityClient,
  ids: Iterable<string>,
  { assets }: Content,
  folder: string,
  signal: AbortSignal,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const failed: string[] = [];
  await concurrently([...new Set(ids)], CONCURRENCY, async (id) => {
    const name = assetName(id);
    const address = addressOf(client, words(assets.get(id)?.path), words(assets.get(id)?.url));
    if (name === undefined || address === undefined) {
      failed.push(id);
      return;
    }
    signal.throwIfAborted();
    const answer = await fetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    if (!answer.ok) failed.push(id);
    else await writeFile(join(folder, name), Buffer.from(await answer.arrayBuffer()));
  });
  return failed;
}

/** On the lake by its own address, since that of the site may not answer. */
function addressOf(
  client: SanityClient,
  path: string | undefined,
  url: string | undefined,
): string | undefined {
  const { apiHost, useProjectHostname } = client.config();
  if (useProjectHostname === false && path !== undefined) return `${apiHost}/${path}`;
  return url;
}
