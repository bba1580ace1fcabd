import { randomBytes } from 'node:crypto';
import { readOrCreatePrivateFile } from './private-file.ts';

/** 32 bytes as base64url. */
const SECRET = /^[\w-]{43}$/;

/**
 * The secret that the lake signs deliveries with and the site checks them by, from a file that both
 * read. A damaged one is set aside, since an empty secret would let everybody sign.
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
