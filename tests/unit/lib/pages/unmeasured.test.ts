import { createRequire } from 'node:module';
import { leavePagesUnmeasured } from '#lib/pages/unmeasured.ts';

class Cache {
  readonly seen: [string, unknown, number][] = [];

  set(key: string, value: object): number {
    this.seen.push([key, value, JSON.stringify(value).length]);
    return this.seen.length;
  }
}

it('has pages measured as nothing, and everything else as it is', () => {
  const cache = new Cache();
  leavePagesUnmeasured(cache);
  leavePagesUnmeasured(new Cache());
  const page = { kind: 'APP_PAGE', rscData: Buffer.from('payload') };
  const result = { kind: 'FETCH', data: 'ä' };
  expect(cache.set('a', page)).toBe(1);
  expect(cache.set('a', page)).toBe(2);
  expect(cache.set('b', result)).toBe(3);
  expect(cache.set('c', Object.freeze({ kind: 'APP_PAGE' }))).toBe(4);
  expect(cache.seen).toEqual([
    ['a', page, 4],
    ['a', page, 4],
    ['b', result, JSON.stringify(result).length],
    ['c', { kind: 'APP_PAGE' }, 19],
  ]);
  expect(Object.keys(page)).toEqual(['kind', 'rscData']);
});

it.each([[undefined], [null], [7], [Object.create(null)], [{}]])('leaves %p alone', (other) => {
  expect(() => leavePagesUnmeasured(other)).not.toThrow();
});

it("knows the class of Next that measures: without this its 'set' asks a page for its JSON", () => {
  const load = createRequire(import.meta.url);
  const next: typeof import('next/dist/server/lib/incremental-cache/index.js') = load(
    'next/dist/server/lib/incremental-cache/index.js',
  );
  expect(String(next.IncrementalCache.prototype.set)).toContain('JSON.stringify(data)');
});
