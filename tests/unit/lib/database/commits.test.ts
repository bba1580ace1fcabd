import { DatabaseSync } from 'node:sqlite';
import { createCommits } from '#lib/database/commits.ts';

let database: DatabaseSync;
let said: string[];
beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE numbers (n INTEGER PRIMARY KEY)');
  said = [];
  const exec = database.exec.bind(database);
  database.exec = (text) => {
    said.push(text);
    exec(text);
  };
});
afterEach(() => {
  if (database.isOpen) database.close();
});

/** `isFull`: the disk takes nothing any more. */
const commits = ({ isFull = false } = {}) =>
  createCommits(':memory:', database, async () => {
    said.push('on disk');
    if (isFull) throw new Error('disk full');
  });
const insert = (n: number) => async () => {
  database.prepare('INSERT INTO numbers VALUES (?)').run(n);
  return n;
};
const kept = () =>
  database
    .prepare('SELECT n FROM numbers ORDER BY n')
    .all()
    .map(({ n }) => n);
const times = (text: string) => said.filter((one) => one === text).length;

it('commits together what was asked for together, a hundred at most', async () => {
  const { keep } = commits();
  const numbers = Array.from({ length: 250 }, (_, n) => n);
  expect(await Promise.all(numbers.map((n) => keep(insert(n))))).toEqual(numbers);
  expect(kept()).toEqual(numbers);
  expect(times('COMMIT')).toBe(3);
});

it('tells nobody before their part is on the disk', async () => {
  const { keep } = commits();
  const atTelling = [1, 2].map((n) => keep(insert(n)).then(() => said.slice(-2)));
  expect(await Promise.all(atTelling)).toEqual([
    ['COMMIT', 'on disk'],
    ['COMMIT', 'on disk'],
  ]);
});

it('tells everybody when the disk did not take it', async () => {
  const { keep } = commits({ isFull: true });
  await expect(keep(insert(1))).rejects.toThrow('disk full');
  expect(database.isTransaction).toBe(false);
});

it('undoes the part that failed, and no other', async () => {
  const { keep } = commits();
  const halfway = keep(async () => {
    await insert(2)();
    throw new Error('on second thoughts');
  });
  const results = await Promise.allSettled([keep(insert(1)), halfway, keep(insert(3))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(kept()).toEqual([1, 3]);
});

it('tells everybody when nothing could be kept', async () => {
  const { keep } = commits();
  const fails = keep(async () => database.exec('ROLLBACK'));
  const results = await Promise.allSettled([keep(insert(1)), fails, keep(insert(2))]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(kept()).toEqual([]);
  expect(await keep(insert(4))).toBe(4);
});

it('ends only after all that was asked for before', async () => {
  const { keep, between } = commits();
  const numbers = Array.from({ length: 150 }, (_, n) => n);
  const all = Promise.all(numbers.map((n) => keep(insert(n))));
  await between(() => {
    expect(kept()).toEqual(numbers);
    database.close();
  });
  expect(await all).toHaveLength(150);
});
