import { createHash } from 'node:crypto';

/** The namespace of our ids; a random UUID that must never change. */
const NAMESPACE = Buffer.from('6f0d1c52f2f94f0bb6f3a1d0c7e95b1e', 'hex');

/**
 * A UUID of a document's id (RFC 9562, version 5). It stays the same when address, title or domain
 * change, so that subscribers of feeds and calendars get nothing twice.
 */
export function lastingId(documentId: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(documentId).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const groups = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ];
  return groups.map(([from, to]) => hex.slice(from, to)).join('-');
}
