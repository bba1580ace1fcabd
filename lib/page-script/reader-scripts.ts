import { randomBytes } from 'node:crypto';
import { Recent } from '#sanity/groq/index.ts';

const PREFIX = '/page-script/reader-';
/** In bytes of memory; the script of a page of results takes some 12 KB. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * What makes pages live that were drawn for one reader, such as results of a search. Their addresses
 * cannot be guessed, since a page may show what that reader alone asked for.
 */
export class ReaderScripts {
  readonly #scripts: Recent<Buffer>;

  constructor(maxBytes = MAX_BYTES) {
    this.#scripts = new Recent(maxBytes);
  }

  /** An address for a page that is being drawn. */
  createAddress(): string {
    return PREFIX + randomBytes(16).toString('base64url');
  }

  /** @param script as JSON in gzip. */
  put(address: string, script: Buffer): void {
    this.#scripts.set(address, script, script.length + address.length);
  }

  /** Undefined also for one that was too long ago: its page goes on without script. */
  get(address: string): Buffer | undefined {
    return this.#scripts.get(address);
  }

  isAddress(path: string): boolean {
    return path.startsWith(PREFIX);
  }
}
