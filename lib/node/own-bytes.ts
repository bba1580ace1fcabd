/**
 * A copy that holds its own bytes alone. What Node's `Buffer` and zlib hand out may be a part of 64 KB
 * that many share, all of which is kept as long as one of them is.
 */
export function ownBytes(body: Uint8Array): Buffer {
  const own = Buffer.allocUnsafeSlow(body.length);
  own.set(body);
  return own;
}
