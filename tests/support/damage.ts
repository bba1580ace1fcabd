import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';

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
