import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Recompression } from '#lib/pages/recompression.ts';
import { brotliOf, drawnPage, finishedPage, openPages } from '#tests/support/pages.ts';
import { until } from '#tests/support/until.ts';

const HTML = '<p>Help</p>'.repeat(500);

let started: Recompression[] = [];
afterEach(() => {
  for (const one of started) one.stop();
  started = [];
});

function open() {
  const pages = openPages();
  const queue = { size: 0 };
  const recompression = new Recompression({
    pages,
    queue,
    report: (error) => {
      throw error;
    },
  });
  started.push(recompression);
  recompression.start();
  return { pages, queue, recompression };
}

it('makes both bodies of a page that is read as small as they get', async () => {
  const { pages, recompression } = open();
  const large = finishedPage('/a', { html: HTML });
  pages.restore({ ...large, gzip: Buffer.concat([large.gzip, Buffer.alloc(1_000)]) });
  recompression.add('/a');
  await until('the Brotli body', () => pages.get('/a')?.brotli !== null);
  const page = pages.get('/a');
  expect(page?.brotli && String(brotliDecompressSync(page.brotli))).toBe(HTML);
  expect(page && String(gunzipSync(page.gzip))).toBe(HTML);
  expect(page?.gzip.length).toBeLessThan(large.gzip.length + 1_000);
  expect(page?.etag).toBe(large.etag);
});

it('leaves alone what is stale, gone, or small already, and goes on with others', async () => {
  const { pages, recompression } = open();
  const brotli = brotliOf('small');
  pages.put(drawnPage('/stale', 0, ['a']));
  pages.restore(finishedPage('/small', { brotli, sequence: 1 }));
  pages.markChanged(['a']);
  pages.put(drawnPage('/b', 1, ['a']));
  for (const key of ['/stale', '/gone', '/small', '/b']) recompression.add(key);
  await until('the last one', () => pages.get('/b')?.brotli !== null);
  expect(pages.get('/stale')?.brotli).toBeNull();
  expect(pages.get('/small')?.brotli?.equals(brotli)).toBe(true);
});

it('waits while pages are drawn', async () => {
  const { pages, queue, recompression } = open();
  pages.put(drawnPage('/a', 0));
  queue.size = 1;
  recompression.add('/a');
  await new Promise(setImmediate);
  expect(pages.get('/a')?.brotli).toBeNull();
  queue.size = 0;
  await until('the Brotli body', () => pages.get('/a')?.brotli !== null);
});

it('takes nothing before the start and after the end', async () => {
  const { pages, recompression } = open();
  pages.put(drawnPage('/a', 0));
  recompression.stop();
  recompression.add('/a');
  recompression.start();
  pages.put(drawnPage('/b', 0));
  recompression.add('/b');
  await until('the other one', () => pages.get('/b')?.brotli !== null);
  expect(pages.get('/a')?.brotli).toBeNull();
});
