import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Env, env } from '#lib/env.ts';

/**
 * The secret webhooks are signed with: the configured one, or for the embedded lake one of its
 * own that both processes read from the data folder (mode 0600).
 * @returns undefined when content comes from a real project and no secret is configured: then no
 * webhook can be trusted, and the change stream and the comparison bring changes.
 */
export function webhookSecret(settings: Env = env()): string | undefined {
  if (settings.webhookSecret !== undefined || settings.content.kind === 'project') {
    return settings.webhookSecret;
  }
  const file = join(settings.dataDir, 'webhook-secret');
  return readIfThere(file) ?? create(file, settings.dataDir);
}

function create(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  try {
    // 'wx' fails when another process was first; then its secret is the one.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const first = readIfThere(file);
    if (first === undefined) throw error;
  }
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
