import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { draftMode } from 'next/headers';
import { z } from 'zod';
import { type Env, env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { contentClient } from './client.ts';

const tokensFile = z.object({ tokens: z.array(z.object({ token: z.string() })).min(1) });

let client: SanityClient | undefined;

/** Whether this request is an editor's preview. False outside requests, and while pages are built. */
export async function isDraftMode(): Promise<boolean> {
  try {
    return (await draftMode()).isEnabled;
  } catch {
    return false;
  }
}

/**
 * The client that sees drafts. Its token never leaves the server.
 * @throws {Unavailable} when no token is configured.
 */
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

/** The lake keeps its tokens in a file that only its owner may read; so are we. */
function lakeToken(dataDir: string): string | undefined {
  const text = readFileSync(join(dataDir, 'lake/tokens.json'), 'utf8');
  return tokensFile.parse(JSON.parse(text)).tokens[0]?.token;
}
