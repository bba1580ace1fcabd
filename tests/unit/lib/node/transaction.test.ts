import { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '#lib/node/transaction.ts';

let database: DatabaseSync;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE numbers (n INTEGER PRIMARY KEY ON CONFLICT ROLLBACK)');
});

afterEach(() => database.close());

const insert = (n: number) => database.prepare('INSERT INTO numbers VALUES (?)').run(n);
const stored = () =>
  database
    .prepare('SELECT n FROM numbers ORDER BY n')
    .all()
    .map(({ n }) => n);

it('stores all of it, and returns what the work returned', () => {
  const done = inTransaction(database, () => {
    insert(1);
    insert(2);
    return 'done';
  });
  expect([done, stored()]).toEqual(['done', [1, 2]]);
});

it('stores nothing when the work throws', () => {
  const work = () =>
    inTransaction(database, () => {
      insert(1);
      throw new Error('no');
    });
  expect(work).toThrow('no');
  expect(stored()).toEqual([]);
});

it('passes on the first error when SQLite has rolled back by itself', () => {
  insert(1);
  const work = () =>
    inTransaction(database, () => {
      insert(2);
      insert(1);
    });
  expect(work).toThrow(/UNIQUE constraint/);
  expect(database.isTransaction).toBe(false);
  expect(stored()).toEqual([1]);
});
