import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planRun, startRun } from '#lib/insights/links/run.ts';
import { type LinkStore, openLinks } from '#lib/insights/links/store.ts';
import { localRequestOptions, type OtherSite, otherSite } from './server.ts';

const PACE = { maxLinks: 100, maxPerHost: 100, concurrency: 4, pauseMs: 20 };

let folder: string;
let store: LinkStore;
let site: OtherSite;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-links-'));
  store = openLinks(folder);
  site = await otherSite((request, response) => {
    setTimeout(() => response.writeHead(request.url === '/gone' ? 404 : 200).end(), 5);
  });
});
afterEach(async () => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
  await site.close();
});

it('asks one host one question at a time, with a pause, and keeps each answer', async () => {
  const hrefs = ['/a', '/b', '/c', '/gone'].map((path) => site.origin + path);
  await startRun(hrefs, store, localRequestOptions([site.port]), PACE);
  expect(site.mostAtOnce()).toBe(1);
  const gaps = site.seen.slice(1).map(({ at }, index) => at - (site.seen[index]?.at ?? 0));
  expect(Math.min(...gaps.slice(0, 3))).toBeGreaterThanOrEqual(PACE.pauseMs - 2);
  const verdicts = store.listResults().map(({ href, verdict }) => [href, verdict]);
  expect(new Map(verdicts.map(([href, verdict]) => [href, verdict]))).toEqual(
    new Map(hrefs.map((href) => [href, href.endsWith('/gone') ? 'broken' : 'works'])),
  );
  expect(store.readRun(new Date())).toMatchObject({ total: 4, done: 4 });
});

it('does one run at a time, also for several processes', async () => {
  const other = openLinks(folder);
  const first = startRun([`${site.origin}/a`], store, localRequestOptions([site.port]), PACE);
  expect(
    startRun([`${site.origin}/a`], other, localRequestOptions([site.port]), PACE),
  ).toBeUndefined();
  await first;
  const second = startRun([`${site.origin}/a`], other, localRequestOptions([site.port]), PACE);
  expect(second).toBeDefined();
  await second;
  other.close();
});

it('takes a run whose process died for ended', () => {
  const at = new Date('2026-11-22T10:00:00Z');
  expect(store.beginRun('lost', 10, at)).toBe(true);
  expect(store.readRun(at)?.endedAt).toBeNull();
  const later = new Date(at.getTime() + 10 * 60_000);
  expect(store.readRun(later)?.endedAt).toBe(at.toISOString());
  expect(store.beginRun('next', 10, later)).toBe(true);
});

it('deletes links that no article has any more', async () => {
  await startRun([`${site.origin}/a`], store, localRequestOptions([site.port]), PACE);
  await startRun([`${site.origin}/b`], store, localRequestOptions([site.port]), PACE);
  expect(store.listResults().map(({ href }) => href)).toEqual([`${site.origin}/b`]);
});

describe('planRun', () => {
  const caps = { maxLinks: 3, maxPerHost: 2 };

  it('begins with what was never checked, then with the oldest answers', () => {
    const checkedAt = new Map([
      ['https://a.example/old', '2026-01-01T00:00:00Z'],
      ['https://b.example/new', '2026-11-01T00:00:00Z'],
    ]);
    const hrefs = ['https://b.example/new', 'https://a.example/old', 'https://c.example/never'];
    expect(planRun(hrefs, checkedAt, caps).flat()).toEqual([
      'https://c.example/never',
      'https://a.example/old',
      'https://b.example/new',
    ]);
  });

  it('keeps to the caps, for one host and in all', () => {
    const hrefs = ['a/1', 'a/2', 'a/3', 'b/1', 'c/1'].map((path) => `https://${path}`);
    expect(planRun(hrefs, new Map(), caps)).toEqual([
      ['https://a/1', 'https://a/2'],
      ['https://b/1'],
    ]);
  });

  it('leaves out what is no address', () => {
    expect(planRun(['https://', 'nonsense'], new Map(), caps)).toEqual([]);
  });
});
