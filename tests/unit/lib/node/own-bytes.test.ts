import { gzipSync } from 'node:zlib';
import { ownBytes } from '#lib/node/own-bytes.ts';

it.each([
  ['text', Buffer.from('a page')],
  ['several chunks', Buffer.concat([Buffer.from('a'), Buffer.from('page')])],
  ['what zlib made', gzipSync('a page')],
  ['nothing', Buffer.alloc(0)],
])('keeps no memory but that of %s', (_, body) => {
  const own = ownBytes(body);
  expect(own.equals(body)).toBe(true);
  expect(own.buffer.byteLength).toBe(body.length);
});
