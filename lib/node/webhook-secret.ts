import { randomBytes } from 'node:crypto';
import { readOrCreatePrivateFile } from './private-file.ts';

/** 32 bytes as base64url. */
const SECRET = /^[\w-]{43}$/;

/**
 * The secret of deliveries, from a file that lake and site read. An empty one would let all sign.
 * @throws {PrivateFileError} when the file can be neither read nor written.
 */
export function readWebhookSecret(file: string, report: (message: string) => void): string {
  return readOrCreatePrivateFile({
    file,
    newContent: () => randomBytes(32).toString('base64url'),
    isSound: (content) => SECRET.test(content),
    report,
  });
}
