import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openSqlite } from '#lib/database/sqlite.ts';
import { Unavailable } from '#lib/errors.ts';
import { migrations } from '#lib/feedback/migrations/index.ts';
import { type FeedbackStore, openFeedback } from '#lib/feedback/store.ts';
import { isStorageFault } from '#lib/node/storage-errors.ts';
import { DAMAGE, turnedBytes } from '#tests/support/damage.ts';
import { testFolders } from '#tests/support/folder.ts';
import { loggedLines, takeComplaints } from '#tests/support/setup.ts';
import { until } from '#tests/support/until.ts';

const folder = testFolders();
const DAYS = { from: '2020-01-01', to: '2030-01-01' };
const AT = new Date('2026-05-05T12:00:00Z');

/** A file with some hundred articles, closed. */
async function writeFeedback(): Promise<string> {
  const dataDir = folder();
  const store = await openFeedback({ dataDir });
  const counts = Array.from({ length: 400 }, (_, n) => [`article-${n}`, n + 1] as const);
  await store.seed(Object.fromEntries(counts));
  await store.close();
  return dataDir;
}

/** One of each kind of use: two that read, two that write. */
async function exercise(store: FeedbackStore): Promise<void> {
  await store.countsSince(new Date(0));
  await store.votesByDay(DAYS);
  await store.saltOf('2026-05-05');
  const keys = { day: '2026-05-05', reader: Buffer.from('r'), network: Buffer.from('n') };
  await store.vote({ articleId: 'article-7', vote: 'yes' }, keys, { at: AT, maxPerNetwork: 30 });
}

const AS_ROOT = Object.entries(DAMAGE).filter(([name]) => name !== 'not permitted');

it.each(AS_ROOT)(
  'feedback %s is refused with the words for it, and left as it is',
  async (_, inflict) => {
    const dataDir = await writeFeedback();
    const file = join(dataDir, 'feedback.db');
    inflict(file);
    let store: FeedbackStore | undefined;
    try {
      store = await openFeedback({ dataDir });
      const opened = store;
      await until('the refusal', () =>
        exercise(opened).then(
          () => false,
          (error) => error instanceof Unavailable,
        ),
      );
      expect(takeComplaints().flat().join()).toContain(`${file} is damaged.`);
      await expect(exercise(store)).rejects.toThrow(Unavailable);
    } catch (error) {
      expect(isStorageFault(error)).toBe(true);
    } finally {
      await store?.close();
    }
  },
);

it('is stored and read, or refused as a fault of its file, whatever bytes were turned', async () => {
  const dataDir = await writeFeedback();
  const file = join(dataDir, 'feedback.db');
  await fc.assert(
    fc.asyncProperty(turnedBytes(file, 40), async (turnBytes) => {
      turnBytes();
      let store: FeedbackStore | undefined;
      try {
        store = await openFeedback({ dataDir });
        await exercise(store);
      } catch (error) {
        const isKnown = error instanceof Unavailable || isStorageFault(error);
        if (!isKnown && !isOfContent(error)) throw error;
      } finally {
        await store?.close();
        takeComplaints();
      }
    }),
    { numRuns: 30 },
  );
});

/** A turned byte in the text of the tables themselves is met by the statements. */
function isOfContent(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 1;
}

it('refuses while the disk is full, says so once, and goes on when there is room', async () => {
  const file = join(folder(), 'feedback.db');
  const database = openSqlite(file, migrations, 'votes');
  const put = (day: string) =>
    database.run('INSERT INTO salts VALUES ($1, $2)', [day, Buffer.alloc(50_000)]);
  await database.run('PRAGMA max_page_count = 40');
  const results = await Promise.allSettled(['1', '2', '3', '4', '5', '6'].map(put));
  expect(results.at(-1)).toMatchObject({ status: 'rejected', reason: expect.any(Unavailable) });
  expect(takeComplaints()).toEqual([
    [expect.stringContaining(`The disk that holds ${file} is full: make room.`)],
  ]);
  expect(loggedLines()).toHaveLength(1);
  await database.run('PRAGMA max_page_count = 4000');
  await put('7');
  expect(await database.all("SELECT day FROM salts WHERE day = '7'")).toHaveLength(1);
  await database.close();
});

it('takes a folder that is in the place of its own for what it is', async () => {
  const dataDir = folder();
  mkdirSync(join(dataDir, 'feedback.db'));
  await expect(openFeedback({ dataDir })).rejects.toThrow('It is not a file.');
});
