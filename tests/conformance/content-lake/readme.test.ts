import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../../sanity/lake/README.md'), 'utf8');

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake();
});

afterAll(() => lake.close());

describe('the compatibility table', () => {
  it('names every endpoint that the lake answers', () => {
    const named = new Set(
      [...readme.matchAll(/`(?:[A-Z]+ )?(\/[^`]+)`/g)].map(([, path]) => path ?? ''),
    );
    const missing = lake.lake.endpoints.map(({ path }) => path).filter((path) => !named.has(path));
    expect(missing).toEqual([]);
  });

  it('names tests that exist', () => {
    const tests = [...readme.matchAll(/`([a-z/-]+\.test\.ts)`/g)].map(([, file]) => file ?? '');
    const folder = resolve(import.meta.dirname, '..');
    expect(tests.filter((file) => !existsSync(resolve(folder, file)))).toEqual([]);
    expect(tests.length).toBeGreaterThan(5);
  });
});
