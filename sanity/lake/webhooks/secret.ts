import { randomBytes } from 'node:crypto';
import { readOrCreatePrivateFile } from '../store/private-file.ts';

/**
 * Reads the secret that deliveries are signed with from its file, creating it when it is missing.
 * The receiver reads the same file.
 * @throws {StoreError} in one sentence when the file can be neither read nor written.
 */
export function readSecret(file: string): string {
  return readOrCreatePrivateFile(file, () => randomBytes(32).toString('base64url'));
}
