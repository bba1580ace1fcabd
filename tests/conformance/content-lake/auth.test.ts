import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Role, StoreError } from '#sanity/lake/index.ts';
import { loadOrRenewTokens, loadTokens } from '#sanity/lake/users/tokens.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { takeComplaints } from '#tests/support/setup.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake();
});

afterAll(() => lake.close());

const write = { method: 'POST', body: '{"mutations":[]}' };

describe('who may do what', () => {
  it.each<[string, Role, RequestInit, number]>([
    ['/data/query/production?query=1', 'anonymous', {}, 200],
    ['/data/query/production?query=1', 'viewer', {}, 200],
    ['/data/doc/production/a', 'anonymous', {}, 200],
    ['/data/mutate/production', 'anonymous', write, 401],
    ['/data/mutate/production', 'viewer', write, 403],
    ['/data/mutate/production', 'editor', write, 200],
    ['/data/mutate/production', 'administrator', write, 200],
  ])('%s as %s', async (path, role, init, status) => {
    const response = await lake.fetch(path, { role, ...init });
    expect(response.status).toBe(status);
  });

  it.each(['Bearer wrong', 'Bearer ', 'Basic dXNlcjpwYXNz', 'Bearer a b', ''])(
    'credentials "%s" are refused, for reading too',
    async (authorization) => {
      const response = await lake.fetch('/data/query/production?query=1', {
        headers: { authorization },
      });
      expect(response.status).toBe(401);
      const body = await response.json();
      expect(body).toMatchObject({ statusCode: 401, error: 'Unauthorized' });
      expect(body).not.toHaveProperty('errorCode');
    },
  );

  it('does not say what stands in a refused request', async () => {
    const response = await lake.fetch('/data/mutate/production', {
      headers: { authorization: 'Bearer sk-very-secret' },
      ...write,
    });
    expect(await response.text()).not.toContain('sk-very-secret');
  });
});

describe('tokens.json', () => {
  const dir = mkdtempSync(join(tmpdir(), 'signpost-tokens-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  it('is made on first use, readable by its owner only, and kept', () => {
    const [token] = loadTokens(dir);
    expect(token).toMatchObject({
      role: 'administrator',
      token: expect.stringMatching(/^sk.{43}$/),
    });
    expect(statSync(join(dir, 'tokens.json')).mode & 0o777).toBe(0o600);
    expect(loadTokens(dir)).toEqual([token]);
  });

  it('is refused when it is damaged', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(dir, 'tokens.json'), '{"tokens":[{"token":""}]}');
    expect(() => loadTokens(dir)).toThrow(StoreError);
  });

  it('is set aside and made anew where the lake is served', () => {
    const [token] = loadOrRenewTokens(dir);
    expect(token?.token).toMatch(/^sk.{43}$/);
    expect(loadTokens(dir)).toEqual([token]);
    expect(loadOrRenewTokens(dir)).toEqual([token]);
    expect(takeComplaints()).toEqual([[expect.stringContaining('tokens.json is damaged. It is')]]);
  });
});
