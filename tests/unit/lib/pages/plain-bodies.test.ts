import { gunzipSync } from 'node:zlib';
import { bodiesOf, gzipQuick, type Page } from '#lib/pages/page.ts';
import { PlainBodies } from '#lib/pages/plain-bodies.ts';

async function page(key: string): Promise<Page> {
  const bodies = await bodiesOf(key, `<p>${key.repeat(100)}</p>`);
  return {
    key,
    sequence: 1,
    tags: [],
    status: 200,
    headers: {},
    ...bodies,
    rsc: null,
    segments: null,
  };
}

test('what was used last is kept, up to the size, and the rest is unpacked anew', async () => {
  const [one, two, three] = [await page('1'), await page('2'), await page('3')];
  const plain = new PlainBodies(250);
  const [first, second] = [plain.of(one), plain.of(two)];
  expect(plain.of(one)).toBe(first);
  plain.of(three);
  expect(plain.of(one)).toBe(first);
  expect(plain.of(two)).not.toBe(second);
  expect(plain.of(two).equals(second)).toBe(true);
});

test('a compressed body holds no more memory than its length', async () => {
  const body = await gzipQuick('a'.repeat(1_000));
  expect(body.buffer.byteLength).toBe(body.length);
  expect(gunzipSync(body).toString()).toBe('a'.repeat(1_000));
});
