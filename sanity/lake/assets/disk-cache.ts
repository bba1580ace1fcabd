import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Results of work that can be done again, by key. Losing any of it costs only time. */
export type DiskCache = {
  get(key: string): Promise<Buffer | null>;
  put(key: string, bytes: Buffer): Promise<void>;
  /** Bytes on disk as far as this process knows. */
  size(): Promise<number>;
};

/** After reaching the cap the cache shrinks to this part of it, so that it does not evict at each put. */
const SHRINK_TO = 0.9;

/** A file's time is refreshed at most this often, so that reading does not write all the time. */
const TOUCH_EVERY_MS = 60_000;

/** A file begins with the SHA-1 of the rest, so that a damaged one is known and made again. */
const DIGEST_BYTES = 20;

function seal(bytes: Buffer): Buffer {
  return Buffer.concat([createHash('sha1').update(bytes).digest(), bytes]);
}

/** The bytes of a sealed file, or null when they are not what was written. */
function unseal(sealed: Buffer): Buffer | null {
  const bytes = sealed.subarray(DIGEST_BYTES);
  const digest = createHash('sha1').update(bytes).digest();
  return digest.equals(sealed.subarray(0, DIGEST_BYTES)) ? bytes : null;
}

/**
 * A folder that never holds much more than `maxBytes`: the files used longest ago go first. Keys
 * are hexadecimal hashes. Use is remembered in the files' times, so it outlives a restart.
 */
export function openDiskCache(folder: string, maxBytes: number): DiskCache {
  /** Oldest first: a file that is used moves to the end. */
  const entries = new Map<string, { size: number; usedAt: number }>();
  let total = 0;
  let scan: Promise<void> | undefined;
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key);

  async function scanFolder(): Promise<void> {
    // A folder that cannot be read holds nothing to give out; images are computed then.
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const found: { key: string; size: number; usedAt: number }[] = [];
    for (const name of names) {
      // Removed meanwhile by another process of the same folder.
      const details = await stat(join(folder, name)).catch(() => null);
      if (!details?.isFile()) continue;
      const key = name.split(/[/\\]/).at(-1) ?? '';
      if (/^[0-9a-f]{16,}$/.test(key)) {
        const size = Math.max(0, details.size - DIGEST_BYTES);
        found.push({ key, size, usedAt: details.mtimeMs });
      } else {
        await rm(join(folder, name), { force: true });
      }
    }
    found.sort((one, other) => one.usedAt - other.usedAt);
    for (const { key, size, usedAt } of found) {
      entries.set(key, { size, usedAt });
      total += size;
    }
    await evict();
  }

  function ready(): Promise<void> {
    scan ??= scanFolder();
    return scan;
  }

  async function evict(): Promise<void> {
    if (total <= maxBytes) return;
    for (const [key, { size }] of entries) {
      if (total <= maxBytes * SHRINK_TO) break;
      entries.delete(key);
      total -= size;
      await rm(pathOf(key), { force: true });
    }
  }

  function forget(key: string): void {
    total -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  }

  return {
    async get(key) {
      await ready();
      const bytes = await readFile(pathOf(key)).then(unseal, () => null);
      if (bytes === null) {
        forget(key);
        return null;
      }
      const now = Date.now();
      const usedAt = entries.get(key)?.usedAt ?? 0;
      forget(key);
      const isDue = now - usedAt > TOUCH_EVERY_MS;
      entries.set(key, { size: bytes.length, usedAt: isDue ? now : usedAt });
      total += bytes.length;
      if (isDue) {
        const at = new Date(now);
        // Only the order of eviction suffers.
        await utimes(pathOf(key), at, at).catch(() => undefined);
      }
      return bytes;
    },

    async put(key, bytes) {
      if (bytes.length > maxBytes / 4) return;
      await ready();
      const path = pathOf(key);
      const temporary = `${path}.${randomUUID()}.tmp`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(temporary, seal(bytes));
        await rename(temporary, path);
      } catch {
        // Not fatal: without a cache the image is computed again.
        await rm(temporary, { force: true });
        return;
      }
      forget(key);
      entries.set(key, { size: bytes.length, usedAt: Date.now() });
      total += bytes.length;
      await evict();
    },

    async size() {
      await ready();
      return total;
    },
  };
}
