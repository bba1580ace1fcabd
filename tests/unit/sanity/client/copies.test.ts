import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Copies, EVERYTHING } from '#sanity/client/copies.ts';

const AT = '2026-01-01T00:00:00.000Z';
const NOW = Date.parse(AT);
const DAY = 24 * 60 * 60_000;

const copy = (answer: unknown, sequence = 0) => ({ answer, sequence, askedAt: AT });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-copies-'));
  file = join(folder, 'below/copies.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Copies', () => {
  it('gives back what was kept, also in another process', () => {
    const one = new Copies(file);
    one.keep('k', copy({ text: 'ä', list: [null, 1] }, 3));
    const other = new Copies(file);
    expect(other.find('k', NOW)).toEqual(copy({ text: 'ä', list: [null, 1] }, 3));
    expect(other.find('unknown', NOW)).toBeUndefined();
    other.drop(['a']);
    expect(one.sequence()).toBe(1);
  });

  it.each([
    ['nothing changed', [], true],
    ['something else changed', [['b'], ['c', 'd']], true],
    ['one of its tags changed', [['b'], ['a2', 'x']], false],
    ['everything changed', [[EVERYTHING]], false],
  ])('%s', (_, drops, isFresh) => {
    const copies = new Copies(':memory:');
    copies.drop(['a1']);
    const kept = copy(1, copies.sequence());
    for (const tags of drops) copies.drop(tags);
    expect(copies.isFresh(kept, ['a1', 'a2'])).toBe(isFresh);
  });

  it('does not put an earlier answer in the place of a later one', () => {
    const copies = new Copies(':memory:');
    copies.keep('k', copy('later', 2));
    copies.keep('k', copy('earlier', 1));
    expect(copies.find('k', NOW)?.answer).toBe('later');
  });

  it('remembers what is owed until it is settled', () => {
    const copies = new Copies(file);
    copies.owe(['a', 'b']);
    copies.owe(['b', 'c']);
    copies.close();
    const again = new Copies(file);
    expect(again.owed().sort()).toEqual(['a', 'b', 'c']);
    again.settle(['a', 'c']);
    expect(again.owed()).toEqual(['b']);
  });

  it('makes room by what was not used for longest', () => {
    const copies = new Copies(':memory:', 250);
    for (const key of ['a', 'b', 'c', 'd']) copies.keep(key, copy('x'.repeat(98)));
    copies.find('b', NOW + 2 * DAY);
    copies.find('d', NOW + 3 * DAY);
    copies.makeRoom();
    const left = ['a', 'b', 'c', 'd'].filter((key) => copies.find(key, NOW));
    expect(left).toEqual(['b', 'd']);
  });

  it('says so when the file is something else', () => {
    writeFileSync(join(folder, 'no.db'), 'x'.repeat(5_000));
    expect(() => new Copies(join(folder, 'no.db'))).toThrow(/not a database/);
  });
});
