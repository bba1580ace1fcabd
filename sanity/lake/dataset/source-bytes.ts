import { open } from 'node:fs/promises';
import { DatasetError } from './errors.ts';
import { TAR_BLOCK } from './extract-tar.ts';

export async function isGzip(file: string): Promise<boolean> {
  const start = await readStart(file);
  return start[0] === 0x1f && start[1] === 0x8b;
}

export async function readStart(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAR_BLOCK), 0, TAR_BLOCK, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The first block of a stream, and the whole stream. */
export async function peek(bytes: AsyncIterable<Buffer>) {
  const chunks = bytes[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let length = 0;
  while (length < TAR_BLOCK) {
    const { done, value } = await chunks.next();
    if (done) break;
    seen.push(value);
    length += value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { start: Buffer.concat(seen), all: all() };
}

export async function* limited(
  bytes: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > maxBytes) throw new DatasetError('The unpacked data is larger than allowed.');
    yield chunk;
  }
}
