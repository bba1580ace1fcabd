import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { constants, gunzipSync, gzip } from 'node:zlib';
import { z } from 'zod';
import { ownBytes } from '#lib/node/own-bytes.ts';

/** What Next's router asks for in a page that is live already: rare, and as large as all the rest. */
export type RouterParts = {
  /** The React payload; null where Next gave none. */
  rsc: Buffer | null;
  /** Payloads of segments, by segment path. */
  segments: ReadonlyMap<string, Buffer> | null;
};

const compress = promisify(gzip);

const bytes = z.instanceof(Uint8Array);
const packed = z.object({
  rsc: bytes.nullable(),
  segments: z.array(z.tuple([z.string(), bytes])).nullable(),
});

/** All parts in one: each compression by itself takes 300 KB for its tables and a turn of a thread. */
export async function packRouterParts({ rsc, segments }: RouterParts): Promise<Buffer> {
  const parts = serialize({ rsc, segments: segments && [...segments] });
  return ownBytes(await compress(parts, { level: constants.Z_BEST_SPEED }));
}

/** @throws for what was not packed here. */
export function unpackRouterParts(from: Buffer): RouterParts {
  const { rsc, segments } = packed.parse(deserialize(gunzipSync(from)));
  return {
    rsc: rsc && bufferOf(rsc),
    segments: segments && new Map(segments.map(([path, body]) => [path, bufferOf(body)])),
  };
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
