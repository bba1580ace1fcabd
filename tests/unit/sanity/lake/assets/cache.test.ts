import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDiskCache } from '#sanity/lake/assets/disk-cache.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-cache-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const key = (n: number) => n.toString(16).padStart(2, '0').repeat(20);

async function files(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('the disk cache', () => {
  it('gives back what was put, and nothing else', async () => {
    const cache = openDiskCache(folder, 1000);
    expect(await cache.get(key(1))).toBeNull();
    await cache.put(key(1), Buffer.from('one'));
    expect(await cache.get(key(1))).toEqual(Buffer.from('one'));
  });

  it('drops what was used longest ago when it is full', async () => {
    const cache = openDiskCache(folder, 1000);
    for (let n = 0; n < 10; n += 1) await cache.put(key(n), Buffer.alloc(100, n));
    await cache.get(key(0));
    await cache.put(key(10), Buffer.alloc(100));
    expect(await cache.get(key(1))).toBeNull();
    expect(await cache.get(key(2))).toBeNull();
    expect(await cache.get(key(0))).toEqual(Buffer.alloc(100, 0));
    expect(await cache.size()).toBe(900);
    expect(await files()).toHaveLength(9);
  });

  it('knows after a restart what it holds, and clears what was half written', async () => {
    const first = openDiskCache(folder, 1000);
    for (let n = 0; n < 8; n += 1) await first.put(key(n), Buffer.alloc(100, n));
    await utimes(join(folder, '05', key(5)), new Date(0), new Date(0));
    await utimes(join(folder, '06', key(6)), new Date(1000), new Date(1000));
    await writeFile(join(folder, '05', `${key(5)}.abc.tmp`), 'half');
    const second = openDiskCache(folder, 700);
    expect(await second.get(key(5))).toBeNull();
    expect(await second.get(key(7))).toEqual(Buffer.alloc(100, 7));
    expect(await files()).not.toContain(`${key(5)}.abc.tmp`);
    expect(await second.size()).toBeLessThanOrEqual(700);
  });

  it.each([
    ['without a byte', () => Buffer.alloc(0)],
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['of zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['of an earlier release', (bytes: Buffer) => bytes.subarray(20)],
  ])('makes a file that is %s again', async (_, damage) => {
    const cache = openDiskCache(folder, 1000);
    await cache.put(key(1), Buffer.alloc(100, 1));
    const file = join(folder, '01', key(1));
    await writeFile(file, damage(await readFile(file)));
    expect(await cache.get(key(1))).toBeNull();
    await cache.put(key(1), Buffer.alloc(100, 2));
    expect(await cache.get(key(1))).toEqual(Buffer.alloc(100, 2));
    expect(await cache.size()).toBe(100);
  });

  it('does not keep what would push everything else out', async () => {
    const cache = openDiskCache(folder, 1000);
    await cache.put(key(1), Buffer.alloc(300));
    expect(await files()).toEqual([]);
  });

  it('carries on when its folder is gone', async () => {
    const cache = openDiskCache(folder, 1000);
    await cache.put(key(1), Buffer.from('one'));
    await rm(folder, { recursive: true });
    expect(await cache.get(key(1))).toBeNull();
    expect(await cache.size()).toBe(0);
    await cache.put(key(2), Buffer.from('two'));
    expect(await cache.get(key(2))).toEqual(Buffer.from('two'));
  });
});
