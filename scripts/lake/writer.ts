import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type SanityClient } from '@sanity/client';
import { API_VERSION } from '#lib/api-version.ts';
import { env } from '#lib/env.ts';

/**
 * A client that may write to an embedded lake and sees drafts.
 * @param place of the lake; without it that of this installation.
 * @throws {Error} when the content is on a Sanity project: what measures by writing stays off it.
 */
export function lakeWriter(place: { lakePort?: number; dataDir?: string } = {}): SanityClient {
  const { lakePort, dataDir, content } = { ...env(), ...place };
  if (content.kind !== 'lake') throw new Error('This writes: it needs the embedded lake.');
  const { tokens } = JSON.parse(readFileSync(join(dataDir, 'lake/tokens.json'), 'utf8'));
  return createClient({
    projectId: content.projectId,
    dataset: content.dataset,
    apiVersion: API_VERSION,
    apiHost: `http://127.0.0.1:${lakePort}`,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token: tokens[0].token,
  });
}
