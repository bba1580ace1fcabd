import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDerived, openDerivedReadOnly } from '#lib/database/derived.ts';
import { testFolders } from '#tests/support/folder.ts';
import { drawnPage, openPages } from '#tests/support/pages.ts';
import { openReplica, stored } from '#tests/support/replica.ts';

/** Somebody who owns nothing. */
const NOBODY = '65534';

const folder = testFolders();

/** Opens a database as the site does, and says what it held and what was reported. */
function open(file: string) {
  const reports: string[] = [];
  const opened = openDerived(
    file,
    ({ database, kind }) => ({
      database,
      kind,
      replica: openReplica({ database }),
      pages: openPages(database),
    }),
    (message) => reports.push(message),
  );
  return { ...opened, reports, ids: opened.replica.documents.map(({ _id }) => _id) };
}

/** A file that holds `count` documents and a page, closed. */
function write(file: string, count = 1): void {
  const { replica, pages, database } = open(file);
  replica.apply(
    Array.from({ length: count }, (_, n) => stored(`faq-${n}`, { text: 'x'.repeat(2_000) })),
    [],
  );
  pages.put(drawnPage('/p', 0, ['a']));
  database.close();
}

it('is made with its folder, which nobody else may read, and is there again', () => {
  const file = join(folder(), 'cache/below/site.db');
  write(file);
  expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
  const { ids, kind, reports, pages } = open(file);
  expect([ids, kind, reports, pages.keys()]).toEqual([['faq-0'], 'file', [], ['/p']]);
});

it('may be in memory alone', () => {
  const { ids, kind, reports } = open(':memory:');
  expect([ids, kind, reports]).toEqual([[], 'memory', []]);
});

/** What may have happened to a file of some hundred pages. */
const DAMAGE: readonly [string, (bytes: Buffer) => Buffer][] = [
  ['garbage', () => Buffer.from('this is no database, whatever its name says'.repeat(100))],
  ['a few bytes', () => Buffer.from('SQLite')],
  ['zeros', (bytes) => Buffer.alloc(bytes.length)],
  ['its first half', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['its first page', (bytes) => bytes.subarray(0, 4_096)],
  ['all but its last page', (bytes) => bytes.subarray(0, bytes.length - 4_096)],
  [
    'a page overwritten',
    (bytes) =>
      Buffer.concat([bytes.subarray(0, 8_192), Buffer.alloc(4_096, 0xff), bytes.subarray(12_288)]),
  ],
  [
    'every table overwritten',
    (bytes) => Buffer.concat([bytes.subarray(0, 4_096), Buffer.alloc(bytes.length - 4_096, 1)]),
  ],
];

it.each(DAMAGE)(
  'that is %s is set aside under a name that says so, and begun anew',
  (_, damage) => {
    const file = join(folder(), 'site.db');
    write(file, 200);
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    const { ids, kind, reports, replica, database } = open(file);
    expect([ids, kind]).toEqual([[], 'file']);
    const aside = readdirSync(join(file, '..')).filter((name) =>
      /^site\.db\.damaged-\d+$/.test(name),
    );
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(file, '..', aside[0] ?? '')).equals(damaged)).toBe(true);
    expect(reports).toEqual([
      `${file} is damaged. It is kept as ${join(file, '..', aside[0] ?? '')}, and made again from the content.`,
    ]);
    replica.apply([stored('new')], []);
    database.close();
    expect(open(file)).toMatchObject({ ids: ['new'], reports: [] });
  },
);

it('whose documents cannot be read is begun anew too', () => {
  const file = join(folder(), 'site.db');
  write(file);
  const { database } = open(file);
  database.exec("UPDATE documents SET content = '{'");
  database.close();
  const { ids, reports } = open(file);
  expect([ids, reports.length]).toEqual([[], 1]);
});

it('that was written by another release is begun anew', () => {
  const file = join(folder(), 'site.db');
  write(file);
  const { database } = open(file);
  database.exec('DROP TABLE pages; CREATE TABLE pages (key TEXT PRIMARY KEY, body BLOB)');
  database.exec('PRAGMA user_version = 0');
  database.close();
  const { ids, reports, pages } = open(file);
  expect([ids, pages.keys()]).toEqual([[], []]);
  expect(reports).toEqual([
    `${file} was written by another release, and is made again from the content.`,
  ]);
  expect(readdirSync(join(file, '..')).filter((name) => name.includes('damaged'))).toEqual([]);
});

it('that is empty is taken as new', () => {
  const file = join(folder(), 'site.db');
  writeFileSync(file, '');
  expect(open(file)).toMatchObject({ ids: [], kind: 'file', reports: [] });
});

it('fails for a fault that is none of the file', () => {
  const file = join(folder(), 'site.db');
  const fail = () => {
    throw new TypeError('A fault of ours.');
  };
  expect(() => openDerived(file, fail, () => undefined)).toThrow('A fault of ours.');
});

describe('a folder that takes nothing', () => {
  function openAsNobody(file: string, mode: number, dir = join(file, '..')) {
    chmodSync(dir, mode);
    const child = spawnSync(
      process.execPath,
      ['--no-warnings', join(import.meta.dirname, 'opened.ts'), file, NOBODY],
      { encoding: 'utf8' },
    );
    chmodSync(dir, 0o755);
    if (child.status !== 0) throw new Error(child.stderr);
    return JSON.parse(child.stdout);
  }
  const told = (file: string) => [
    `${join(file, '..')} cannot be written to: what is drawn from now on is kept in memory only.`,
  ];

  it('is read into memory, where all goes on', () => {
    const file = join(folder(), 'site.db');
    write(file, 2);
    chmodSync(file, 0o444);
    expect(openAsNobody(file, 0o555)).toEqual({
      kind: 'memory',
      before: ['faq-0', 'faq-1'],
      after: ['faq-0', 'faq-1', 'later'],
      reports: told(file),
      faults: [],
    });
    expect(open(file).ids).toEqual(['faq-0', 'faq-1']);
  });

  it('is enough to begin with when there is no file yet', () => {
    const file = join(folder(), 'site.db');
    const result = openAsNobody(file, 0o555);
    expect(result).toMatchObject({
      kind: 'memory',
      before: [],
      after: ['later'],
      reports: told(file),
    });
    expect(existsSync(file)).toBe(false);
  });

  it('is enough to begin with when its own folder cannot be made', () => {
    const above = folder();
    const result = openAsNobody(join(above, 'cache/site.db'), 0o555, above);
    expect(result).toMatchObject({ kind: 'memory', after: ['later'] });
  });

  it.each<[string, (file: string) => void]>([
    [
      'may not be read',
      (file) => {
        write(file);
        chmodSync(file, 0);
      },
    ],
    ['is damaged', (file) => writeFileSync(file, 'this is no database'.repeat(500))],
    [
      'is damaged in parts',
      (file) => {
        write(file, 200);
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(1, 4_096));
      },
    ],
    [
      'was written by another release',
      (file) => {
        write(file);
        const { database } = open(file);
        database.exec('PRAGMA user_version = 99');
        database.close();
      },
    ],
  ])('is begun anew in memory when its file %s', (_, prepare) => {
    const file = join(folder(), 'site.db');
    prepare(file);
    const result = openAsNobody(file, 0o555);
    expect(result).toMatchObject({ kind: 'memory', before: [], after: ['later'], faults: [] });
    expect(result.reports.at(-1)).toBe(
      `${file} cannot be used. It is left as it is, and all is read from the content.`,
    );
    expect(readdirSync(join(file, '..'))).toEqual(['site.db']);
  });
});

describe('a copy for processes that must not write', () => {
  it('holds what the file holds, with its indexes', () => {
    const file = join(folder(), 'site.db');
    write(file, 3);
    const database = openDerivedReadOnly(file);
    const copy = openReplica({ database });
    expect(copy.documents).toHaveLength(3);
    copy.apply([stored('new')], []);
    expect(openPages(database).keys()).toEqual(['/p']);
    expect(openPages(database).keysWith(['a'])).toEqual(['/p']);
    expect(open(file).ids).toHaveLength(3);
    const indexes = (from: typeof database) =>
      from.prepare("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name").all();
    expect(indexes(database)).toEqual(indexes(open(file).database));
  });

  it('is empty where there is no file', () => {
    const file = join(folder(), 'site.db');
    expect(openReplica({ database: openDerivedReadOnly(file) }).documents).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });
});
