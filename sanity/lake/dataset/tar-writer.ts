import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { feed } from './feed.ts';

/** Adds files to an archive, one after the other. */
export type TarWriter = {
  addFile(name: string, path: string, size: number): Promise<void>;
  addText(name: string, text: string): Promise<void>;
};

/**
 * Writes a tar archive to a new file that only its owner can read. Entries carry no owner and no
 * time, so the same content gives the same bytes.
 */
export async function writeTar(
  target: string,
  isPacked: boolean,
  fill: (writer: TarWriter) => Promise<void>,
): Promise<void> {
  const archive = pack();
  const output = createWriteStream(target, { flags: 'wx', mode: 0o600 });
  const input = Readable.from(archive);
  const writing = isPacked ? pipeline(input, createGzip(), output) : pipeline(input, output);
  const filling = fill({
    addFile: (name, path, size) => add(archive, name, size, createReadStream(path)),
    addText: (name, text) => add(archive, name, Buffer.byteLength(text), [Buffer.from(text)]),
  }).then(
    () => archive.finalize(),
    (error: unknown) => {
      archive.destroy(Error.isError(error) ? error : new Error(String(error)));
      throw error;
    },
  );
  // When writing fails, filling fails too, with a reason that says less.
  const [written, filled] = await Promise.allSettled([writing, filling]);
  const failure = [filled, written].filter((result) => result.status === 'rejected');
  const cause = failure.find(({ reason }) => hasSystemCode(reason)) ?? failure[0];
  if (cause !== undefined) throw cause.reason;
}

function hasSystemCode(error: unknown): boolean {
  return Error.isError(error) && 'code' in error && 'syscall' in error;
}

function add(
  archive: Pack,
  name: string,
  size: number,
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const header = { name, size, mode: 0o644, mtime: new Date(0), type: 'file' as const };
    const entry = archive.entry(header, (error) => (error ? reject(error) : resolve()));
    // A failing archive emits `error` on the entry too; without a listener it would end the process.
    entry.on('error', reject);
    void feed(bytes, entry);
  });
}
