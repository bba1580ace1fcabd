import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { helpfulCounts as firstMigration } from '#lib/feedback/migrations/001-helpful-counts.ts';
import { type FeedbackPlace, openFeedback } from '#lib/feedback/store.ts';
import { isPostgresHere, type RunningPostgres, startPostgres } from '#tests/support/postgres.ts';
import { describeFeedbackStore } from './contract.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'feedback-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('on SQLite', () => {
  describeFeedbackStore(() => openFeedback({ dataDir: dir }));
});

describe('the file of feedback', () => {
  it('takes the counts of an earlier release over', async () => {
    const database = new DatabaseSync(join(dir, 'feedback.db'));
    database.exec(`${firstMigration}; PRAGMA user_version = 1`);
    database.exec("INSERT INTO helpful_counts VALUES ('a', 7)");
    database.close();
    const store = await openFeedback({ dataDir: dir });
    expect(await store.countsSince(new Date(0))).toEqual([{ articleId: 'a', helpful: 7 }]);
    await store.close();
  });

  it('holds nothing of a salt that was destroyed', async () => {
    const store = await openFeedback({ dataDir: dir });
    const salt = Buffer.from(await store.saltOf('2026-03-01'));
    const isKept = () =>
      readdirSync(dir).some((name) => readFileSync(join(dir, name)).includes(salt));
    expect(isKept()).toBe(true);
    await store.purgeBefore('2026-03-02');
    expect(isKept()).toBe(false);
    await store.close();
  });

  it('refuses a file of a newer release', async () => {
    await (await openFeedback({ dataDir: dir })).close();
    const database = new DatabaseSync(join(dir, 'feedback.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openFeedback({ dataDir: dir })).rejects.toThrow(/newer release/);
  });
});

(isPostgresHere() ? describe : describe.skip)('on PostgreSQL', () => {
  let postgres: RunningPostgres;
  let schemas = 0;
  let place: FeedbackPlace;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  beforeEach(async () => {
    schemas += 1;
    place = { dataDir: dir, databaseUrl: await postgres.createSchema(`feedback${schemas}`) };
  });
  describeFeedbackStore(() => openFeedback(place));

  it('makes its tables once when several processes start at the same time', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => openFeedback(place)));
    await Promise.all(stores.map((store) => store.close()));
    expect(stores).toHaveLength(5);
  });

  it('says in one sentence what is wrong with its address, and never the password', async () => {
    const databaseUrl = 'postgres://signpost:geheim@127.0.0.1:9/none';
    const refusal = openFeedback({ dataDir: dir, databaseUrl });
    await expect(refusal).rejects.toThrow(
      /^The database of DATABASE_URL does not answer: [^\n]+\.$/,
    );
    await expect(refusal).rejects.not.toThrow(/geheim/);
  });
});
