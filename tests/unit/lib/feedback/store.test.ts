import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openFeedback } from '#lib/feedback/store.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'feedback-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the feedback store', () => {
  it('gives the counts of the articles asked for, and nothing for the others', () => {
    const store = openFeedback(dir);
    store.seed({ a: 3, b: 0, c: 1_000 });
    expect(store.helpfulCounts(['a', 'b', 'x'])).toEqual(new Map([['a', 3]]));
    expect(store.mostHelpful()).toEqual([
      { articleId: 'c', helpful: 1_000 },
      { articleId: 'a', helpful: 3 },
    ]);
    store.close();
  });

  it('never overwrites a count that readers have given since', () => {
    const first = openFeedback(dir);
    expect(first.seed({ a: 3 })).toBe(1);
    expect(first.seed({ a: 99, b: 2 })).toBe(1);
    first.close();
    const second = openFeedback(dir);
    expect(second.helpfulCounts(['a', 'b'])).toEqual(
      new Map([
        ['a', 3],
        ['b', 2],
      ]),
    );
    second.close();
  });

  it('takes a whole seed or none of it', () => {
    const store = openFeedback(dir);
    expect(() => store.seed({ a: 1, b: -1 })).toThrow(/CHECK/);
    expect(store.mostHelpful()).toEqual([]);
    store.close();
  });

  it('is open to several processes at once', () => {
    const one = openFeedback(dir);
    const two = openFeedback(dir);
    one.seed({ a: 1 });
    two.seed({ b: 2 });
    expect(one.mostHelpful()).toHaveLength(2);
    one.close();
    two.close();
  });

  it('refuses a file of a newer release', () => {
    openFeedback(dir).close();
    const database = new DatabaseSync(join(dir, 'feedback.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openFeedback(dir)).toThrow(/newer release/);
  });
});
