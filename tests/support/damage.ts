import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';

/** What may have happened to a file while nothing ran. */
export const DAMAGE = {
  'without a byte': (file) => truncateSync(file, 0),
  'cut in half': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  'overwritten at its head': (file) => overwrite(file, 0, 200),
  'overwritten in its middle': (file) => {
    const { length } = readFileSync(file);
    overwrite(file, Math.floor(length / 3), Math.floor(length / 2));
  },
  'a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  'not permitted': (file) => chmodSync(file, 0),
} satisfies Readonly<Record<string, (file: string) => void>>;

/** The same bytes each time, which are no page of SQLite. */
function overwrite(file: string, from: number, to: number): void {
  const bytes = readFileSync(file);
  for (let at = from; at < Math.min(to, bytes.length); at += 1) bytes[at] = (at * 7 + 13) % 251;
  writeFileSync(file, bytes);
}

/** Puts a file of SQLite back as it was but for some bytes, up to `most` of them; a property runs it. */
export function turnedBytes(file: string, most: number): fc.Arbitrary<() => void> {
  const sound = readFileSync(file);
  const turn = fc.record({
    at: fc.nat(sound.length - 1),
    by: fc.integer({ min: 1, max: 255 }),
  });
  return fc.array(turn, { minLength: 1, maxLength: most }).map((turned) => () => {
    const bytes = Buffer.from(sound);
    for (const { at, by } of turned) bytes[at] = (bytes[at] ?? 0) ^ by;
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    writeFileSync(file, bytes);
  });
}
