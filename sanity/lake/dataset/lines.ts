import { createReadStream } from 'node:fs';

/** Documents are at most 32 MB in Sanity's Content Lake; a longer line is no document. */
const MAX_LINE_BYTES = 33_000_000;

export type Line = { number: number; bytes: Buffer };

/**
 * The lines of a file, numbered from 1, without blank ones; `\r\n` counts as one line end.
 * A line that is too long comes as null bytes, so that its number can still be told.
 */
export async function* readLines(
  file: string,
): AsyncGenerator<Line | { number: number; bytes: null }> {
  let number = 1;
  let pending: Buffer[] = [];
  let length = 0;
  function take(): Line | { number: number; bytes: null } | null {
    const bytes = length > MAX_LINE_BYTES ? null : trim(Buffer.concat(pending), number);
    const line = bytes?.length === 0 ? null : { number, bytes };
    pending = [];
    length = 0;
    number += 1;
    return line;
  }
  function add(part: Buffer): void {
    length += part.length;
    if (length <= MAX_LINE_BYTES) pending.push(part);
    else pending = [];
  }
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      const line = take();
      if (line !== null) yield line;
    }
    add(chunk.subarray(start));
  }
  const last = take();
  if (last !== null) yield last;
}

/** Without white space at the end and, in the first line, a byte order mark. */
function trim(line: Buffer, number: number): Buffer {
  const hasMark = number === 1 && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
  let end = line.length;
  while (end > 0 && [0x20, 0x09, 0x0d].includes(line[end - 1] ?? 0)) end -= 1;
  return line.subarray(hasMark ? 3 : 0, end);
}
