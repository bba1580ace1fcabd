import { join } from 'node:path';
import { type Env, env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { PrivateFileError } from '#lib/node/private-file.ts';
import { readWebhookSecret } from '#lib/node/webhook-secret.ts';

/**
 * The secret webhooks are signed with: the configured one, or for the embedded lake one of its
 * own that both processes read from the data folder (mode 0600).
 * @returns undefined when content comes from a real project and no secret is configured, or the
 * file can be neither read nor written: then no webhook can be trusted, and the change stream and
 * the comparison bring changes.
 */
export function webhookSecret(settings: Env = env()): string | undefined {
  if (settings.webhookSecret !== undefined || settings.content.kind === 'project') {
    return settings.webhookSecret;
  }
  const warn = (message: string) => log('webhook').warn(message);
  try {
    return readWebhookSecret(join(settings.dataDir, 'webhook-secret'), warn);
  } catch (error) {
    if (!(error instanceof PrivateFileError)) throw error;
    warn(`${error.message} Webhooks are refused meanwhile.`);
    return undefined;
  }
}
