import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { bodiesOf, gzipQuick, type Page } from '#lib/pages/page.ts';
import { RareBodies } from '#lib/pages/rare-bodies.ts';

async function page(key: string): Promise<Page> {
  const bodies = await bodiesOf(key, `<p>${key.repeat(100)}</p>`, 'key');
  return {
    key,
    sequence: 1,
    tags: [],
    status: 200,
    headers: {},
    ...bodies,
  };
}

test('what was used last is kept, up to the size, and the rest is unpacked anew', async () => {
  const [one, two, three] = [await page('1'), await page('2'), await page('3')];
  const rare = new RareBodies(250);
  const [first, second] = [rare.of(one, 'identity'), rare.of(two, 'identity')];
  expect(rare.of(one, 'identity')).toBe(first);
  rare.of(three, 'identity');
  expect(rare.of(one, 'identity')).toBe(first);
  expect(rare.of(two, 'identity')).not.toBe(second);
  expect(rare.of(two, 'identity').equals(second)).toBe(true);
});

test('a compressed body holds no more memory than its length', async () => {
  const body = await gzipQuick('a'.repeat(1_000));
  expect(body.buffer.byteLength).toBe(body.length);
  expect(gunzipSync(body).toString()).toBe('a'.repeat(1_000));
});

test('a page that is drawn again has another body, and each encoding its own', async () => {
  const rare = new RareBodies(10_000);
  const [former, drawn] = [await page('1'), await page('2')];
  rare.of(former, 'identity');
  const again = { ...drawn, key: former.key };
  expect(rare.of(again, 'identity').toString()).toContain('2222');
  expect(zstdDecompressSync(rare.of(again, 'zstd')).toString()).toContain('2222');
});
