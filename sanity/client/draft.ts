import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { draftMode, headers } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import { type Env, env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { contentClient } from './client.ts';
import { getSignedIn } from './signed-in.ts';

const tokensFile = z.object({ tokens: z.array(z.object({ token: z.string() })).min(1) });

let client: SanityClient | undefined;

/**
 * Whether this is an editor's preview; false outside requests and during builds. Its cookie is the
 * same for all until the next build, so that on the lake it counts only with a session that has not
 * ended; a Sanity project keeps its sessions out of the site's reach.
 * @throws {Unavailable} when that cannot be found out at the moment.
 */
export const isDraftMode = cache(async (): Promise<boolean> => {
  if (!(await hasPreviewCookie())) return false;
  if (env().content.kind !== 'lake') return true;
  const request = new Request(env().siteUrl, { headers: await headers() });
  return (await getSignedIn(request)) !== null;
});

async function hasPreviewCookie(): Promise<boolean> {
  try {
    return (await draftMode()).isEnabled;
  } catch {
    // Next throws outside of requests, where nobody previews anything.
    return false;
  }
}

/** Sees drafts. Its token never leaves the server. @throws {Unavailable} without a token. */
export function draftClient(): SanityClient {
  client ??= contentClient(env().content).withConfig({
    token: readToken(env()),
    perspective: 'drafts',
  });
  return client;
}

function readToken({ content, dataDir }: Env): string {
  const token = content.kind === 'project' ? content.readToken : lakeToken(dataDir);
  if (token === undefined) throw new Unavailable('Previews need SANITY_API_READ_TOKEN.');
  return token;
}

/** Only the file's owner may read it, which the user of this process is. */
function lakeToken(dataDir: string): string | undefined {
  const text = readFileSync(join(dataDir, 'lake/tokens.json'), 'utf8');
  return tokensFile.parse(JSON.parse(text)).tokens[0]?.token;
}
