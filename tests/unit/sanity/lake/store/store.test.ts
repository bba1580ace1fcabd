import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { StoreError } from '#sanity/lake/errors.ts';
import { openStore, type Store } from '#sanity/lake/store/store.ts';

const WRITER = resolve(import.meta.dirname, 'writer.ts');

let dir: string;
let store: Store;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-store-'));
  store = openStore({ dir, clock: () => new Date('2026-05-01T12:00:00Z') });
});

afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

function put(id: string, fields: Record<string, unknown> = {}) {
  const mutations = [{ createOrReplace: { _id: id, _type: 'faq', ...fields } }];
  return store.commit({ mutations, author: 'test' });
}

describe('the store', () => {
  it('counts transactions and documents', () => {
    expect([store.sequence(), store.countDocuments()]).toEqual([0, 0]);
    put('a');
    put('b');
    expect([store.sequence(), store.countDocuments()]).toEqual([2, 2]);
  });

  it('cannot be written through what reads', () => {
    put('a');
    const write = () => store.read((database) => database.exec('DELETE FROM documents'));
    expect(write).toThrow(/readonly/);
    expect(store.countDocuments()).toBe(1);
  });

  it('undoes a write that fails half way', () => {
    const write = () =>
      store.write((database) => {
        database.exec("INSERT INTO meta (key, value) VALUES ('a', 'b')");
        throw new Error('no');
      });
    expect(write).toThrow('no');
    expect(store.read((database) => database.prepare('SELECT * FROM meta').all())).toEqual([]);
  });

  it('iterates as of the moment it began, and reads beside it as of now', () => {
    for (const id of ['c', 'a', 'b']) put(id);
    const seen: string[] = [];
    for (const document of store.iterateDocuments()) {
      seen.push(document._id);
      if (seen.length === 1) put('d');
      expect(store.getDocument('d')).not.toBeNull();
    }
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('knows who refers to a document', () => {
    put('topic');
    put('strong', { a: { _ref: 'topic' } });
    put('weak', { a: { _ref: 'topic', _weak: true } });
    put('both', { a: [{ _ref: 'topic', _weak: true }, { _ref: 'topic' }] });
    put('was', { a: { _ref: 'topic' } });
    put('was');
    expect(store.listReferrers('topic')).toEqual([
      { id: 'both', strong: true },
      { id: 'strong', strong: true },
      { id: 'weak', strong: false },
    ]);
  });

  it('tells its listeners about every commit until they go', () => {
    const heard: string[] = [];
    const stop = store.onCommit(({ id }) => heard.push(id));
    const first = put('a').transactionId;
    stop();
    put('b');
    expect(heard).toEqual([first]);
  });

  it('is the same after it was closed and opened', () => {
    put('a', { n: 1 });
    const before = store.getDocument('a');
    store.close();
    store = openStore({ dir, clock: () => new Date() });
    expect([store.getDocument('a'), store.sequence()]).toEqual([before, 1]);
  });

  it('copies itself while it is in use', async () => {
    put('a');
    const copyDir = mkdtempSync(join(tmpdir(), 'signpost-copy-'));
    const copying = store.backup(join(copyDir, 'lake.db'));
    put('b');
    await copying;
    const copy = openStore({ dir: copyDir, clock: () => new Date() });
    expect(copy.getDocument('a')).toEqual(store.getDocument('a'));
    copy.close();
    rmSync(copyDir, { recursive: true });
  });

  it('refuses a file from the future, a damaged file, and a folder that is none', () => {
    store.write((database) => database.exec('PRAGMA user_version = 999'));
    const open = (folder: string) => () => openStore({ dir: folder, clock: () => new Date() });
    expect(open(dir)).toThrow(StoreError);
    expect(open(dir)).toThrow(/newer version/);
    const damaged = join(dir, 'damaged');
    openStore({ dir: damaged, clock: () => new Date() }).close();
    writeFileSync(join(damaged, 'lake.db'), 'x'.repeat(5000));
    expect(open(damaged)).toThrow(/damaged/);
    expect(open(join(damaged, 'lake.db'))).toThrow(/lake\.db is not a folder; choose another one/);
  });
});

describe('the log', () => {
  it('gives back every state a document ever had', () => {
    const states: [seq: number, state: unknown][] = [];
    const remember = () => states.push([store.sequence(), store.getDocument('a')]);
    for (let round = 0; round < 3; round += 1) {
      put('a', { round, list: [] });
      remember();
      for (let i = 0; i < 70; i += 1) {
        const items = [{ _key: `k${i}`, text: `Item ${i} of round ${round}` }];
        const patch = { id: 'a', set: { i }, insert: { after: 'list[-1]', items } };
        store.commit({ mutations: [{ patch }], author: 'test' });
        remember();
      }
      store.commit({ mutations: [{ delete: { id: 'a' } }], author: 'test' });
      remember();
    }
    for (const [seq, state] of states) {
      expect(store.transactions.documentAt('a', seq)).toEqual(state);
    }
    expect(store.transactions.documentAt('a', 0)).toBeNull();
    expect(store.transactions.listSequencesOf('a')).toEqual(states.map(([seq]) => seq));
  });

  it('reads what was logged when effects still held the revision', () => {
    const first = put('a', { title: 'One' });
    const second = put('a', { title: 'Two' });
    store.write((database) => {
      const apply = JSON.stringify([17, 'Two', 'title', 17, second.transactionId, '_rev']);
      const sql = 'UPDATE changes SET apply = ?, has_rev = 1, snapshot = NULL WHERE seq = ?';
      database.prepare(sql).run(apply, second.seq);
    });
    const third = put('a', { title: 'Three' });
    const at = (seq: number) => store.transactions.documentAt('a', seq);
    expect(at(second.seq)).toMatchObject({ title: 'Two', _rev: second.transactionId });
    expect(at(third.seq)).toMatchObject({ title: 'Three', _rev: third.transactionId });
    expect(at(first.seq)).toMatchObject({ title: 'One', _rev: first.transactionId });
  });

  it('says of each transaction what it did to which document', () => {
    put('a');
    const rev = store.getDocument('a')?._rev;
    const { transactionId } = store.commit({
      mutations: [
        { patch: { id: 'a', set: { n: 1 } } },
        { createIfNotExists: { _id: 'a', _type: 'faq' } },
        { create: { _id: 'b', _type: 'faq' } },
      ],
      author: 'someone',
    });
    const [transaction] = store.transactions.listAfter(1, 10);
    expect(transaction).toMatchObject({ seq: 2, id: transactionId, author: 'someone' });
    expect(transaction?.changes).toMatchObject([
      {
        documentId: 'a',
        beforeRev: rev,
        afterRev: transactionId,
        mutations: [{ patch: { id: 'a', set: { n: 1 } } }],
      },
      { documentId: 'b', beforeRev: null, afterRev: transactionId },
    ]);
    expect(store.transactions.getById(transactionId)).toEqual(transaction);
  });
});

describe('several processes', () => {
  it('may make the same new file at once and write to it', async () => {
    const shared = join(dir, 'shared');
    const writers = Array.from({ length: 4 }, (_, n) => start(shared, `w${n}`, 25));
    const codes = await Promise.all(writers.map((writer) => once(writer, 'exit')));
    expect(codes.map(([code]) => code)).toEqual([0, 0, 0, 0]);
    const opened = openStore({ dir: shared, clock: () => new Date() });
    expect(opened.countDocuments()).toBe(4 * 25 + 1);
    // Each added one to the same counter 25 times, checking the revision: nothing was overwritten.
    expect(opened.getDocument('counter')?.n).toBe(100);
    opened.close();
  });

  it('may be killed while they write: what was acknowledged is there, whole', async () => {
    const shared = join(dir, 'killed');
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const writer = start(shared, `r${round}`, 100_000);
      const exit = once(writer, 'exit');
      const wanted = 20 + round * 7;
      let seen = 0;
      if (writer.stdout === null) throw new Error('The writer has no output.');
      for await (const line of createInterface({ input: writer.stdout })) {
        acknowledged.push(line);
        seen += 1;
        if (seen === wanted) writer.kill('SIGKILL');
      }
      await exit;
    }
    const opened = openStore({ dir: shared, clock: () => new Date() });
    const lost = acknowledged.filter((id) => opened.getDocument(id) === null);
    expect(lost).toEqual([]);
    // A writer stores a document and counts it in one transaction.
    expect(opened.getDocument('counter')?.n).toBe(opened.countDocuments() - 1);
    const check = opened.read((database) => database.prepare('PRAGMA integrity_check').get());
    expect(check).toEqual({ integrity_check: 'ok' });
    opened.close();
  });
});

function start(folder: string, name: string, count: number): ChildProcess {
  const args = ['--no-warnings', WRITER, folder, name, String(count)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}
