import { readWebhookSecret } from '#lib/node/webhook-secret.ts';
import { StoreError } from '../errors.ts';
import { lakeLog } from '../log.ts';

/**
 * Reads the secret that deliveries are signed with from its file, creating it when it is missing or
 * damaged. The receiver reads the same file.
 * @throws {StoreError} in one sentence when the file can be neither read nor written.
 */
export function readSecret(file: string): string {
  try {
    return readWebhookSecret(file, (message) => lakeLog().warn(message));
  } catch (error) {
    throw new StoreError(Error.isError(error) ? error.message : String(error));
  }
}
