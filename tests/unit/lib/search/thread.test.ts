import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { context } from '#lib/context.ts';
import { Unavailable } from '#lib/errors.ts';
import { setLogWriter } from '#lib/log.ts';
import { indexManager } from '#lib/search/process-index.ts';
import { searchArticles } from '#lib/search/read.ts';
import { doOnThread } from '#lib/search/thread/start.ts';
import { publishHere } from '#tests/support/published.ts';

/** More than are changed beside readers. */
const MANY = 120;

const faq = (n: number, title: string) => ({
  _id: `faq-${n}`,
  _type: 'faq',
  title,
  slug: { _type: 'slug', current: `faq-${n}` },
  language: 'en',
  summary: '',
  body: [],
  updatedAt: '2026-05-01T00:00:00Z',
});
const many = (title: string) => Array.from({ length: MANY }, (_, n) => faq(n, `${title} ${n}`));
const follow = (ids: readonly string[]) => indexManager().apply(ids.map((id) => ({ id })));
const found = async (q: string) => (await searchArticles({ locale: 'en', q })).total;

let folder: string;
const jobs: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-thread-'));
  process.env.SIGNPOST_DATA_DIR = folder;
  indexManager().doElsewhere = (job, documents) => {
    jobs.push(job.kind);
    return doOnThread(job, documents);
  };
});
afterAll(() => {
  indexManager().close();
  rmSync(folder, { recursive: true });
});

describe('an index of which much changes at once', () => {
  it('is built and changed on a thread, and searched here', async () => {
    publishHere(many('Withdrawal'));
    await indexManager().rebuild();
    expect(await found('withdrawal')).toBe(MANY);
    const documents = many('Deposit').slice(1);
    publishHere(documents, ['faq-0']);
    await follow(['faq-0', ...documents.map(({ _id }) => _id)]);
    expect(await found('deposit')).toBe(MANY - 1);
    expect(await found('withdrawal')).toBe(0);
    expect(jobs).toEqual(['build', 'change']);
  });

  it('is changed here where little changes', async () => {
    publishHere([faq(0, 'Passkeys')]);
    await follow(['faq-0']);
    expect(await found('passkeys')).toBe(1);
    expect(jobs).toHaveLength(2);
  });

  it('takes out what is published without what search needs', async () => {
    publishHere(many('Fees').map((one) => ({ ...one, slug: undefined })));
    await follow(many('').map(({ _id }) => _id));
    expect(indexManager().versions()).toEqual(new Map());
    expect(jobs).toHaveLength(3);
  });

  it('is written here where the thread fails, which the log says', async () => {
    const lines: string[] = [];
    const restore = setLogWriter((line) => lines.push(line));
    try {
      publishHere(many('Tax'));
      indexManager().doElsewhere = (_, documents) =>
        doOnThread({ kind: 'change', file: join(folder, 'absent.db') }, documents);
      await follow(many('').map(({ _id }) => _id));
    } finally {
      restore();
    }
    expect(await found('tax')).toBe(MANY);
    expect(lines.join('')).toContain('unable to open database file');
  });

  it('says that nothing was read of the content yet', async () => {
    indexManager().close();
    globalThis.signpost = undefined;
    indexManager().doElsewhere = doOnThread;
    await expect(indexManager().rebuild()).rejects.toThrow(Unavailable);
    expect(context().replica.isFilled).toBe(false);
  });
});
