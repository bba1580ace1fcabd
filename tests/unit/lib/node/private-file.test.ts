import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDerived } from '#lib/database/derived.ts';
import { openDatabase } from '#lib/database/open.ts';
import { makeFolderPrivate } from '#lib/node/private-path.ts';
import { readWebhookSecret } from '#lib/node/webhook-secret.ts';
import { testFolders } from '#tests/support/folder.ts';

const folder = testFolders();
const SECRET = /^[\w-]{43}$/;
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

it.each([
  ['empty', ''],
  ['cut', 'abc'],
  ['too long', 'a'.repeat(44)],
  ['with a line break', `${'a'.repeat(43)}\n`],
  ['of other characters', 'ä'.repeat(43)],
])('a secret that is %s is set aside and made anew, once', (_, content) => {
  const file = join(folder(), 'webhook-secret');
  writeFileSync(file, content);
  const reports: string[] = [];
  const secret = readWebhookSecret(file, (message) => reports.push(message));
  expect(secret).toMatch(SECRET);
  const aside = readdirSync(join(file, '..')).filter((name) => name.includes('.damaged-'));
  expect(aside.map((name) => readFileSync(join(file, '..', name), 'utf8'))).toEqual([content]);
  expect(reports).toEqual([
    `${file} is damaged. It is kept as ${join(file, '..', aside[0] ?? '')}, and made anew.`,
  ]);
  expect(readWebhookSecret(file, (message) => reports.push(message))).toBe(secret);
  expect(reports).toHaveLength(1);
});

it('a folder in the place of a secret is set aside too', () => {
  const file = join(folder(), 'webhook-secret');
  mkdirSync(file);
  expect(readWebhookSecret(file, () => undefined)).toMatch(SECRET);
});

it('what was there with wider rights is only its owner’s afterwards', () => {
  const dir = join(folder(), 'data');
  mkdirSync(dir);
  const secret = join(dir, 'webhook-secret');
  writeFileSync(secret, 'a'.repeat(43));
  const tables = ['CREATE TABLE one (id INTEGER)'];
  const file = join(dir, 'feedback.db');
  const first = openDatabase(file, tables);
  first.exec('INSERT INTO one VALUES (1)');
  const derived = join(dir, 'site.db');
  openDerived(
    derived,
    ({ database }) => database.close(),
    () => undefined,
  );
  for (const name of readdirSync(dir)) chmodSync(join(dir, name), 0o666);
  chmodSync(dir, 0o777);

  makeFolderPrivate(dir);
  readWebhookSecret(secret, () => undefined);
  const second = openDatabase(file, tables);
  const opened = openDerived(
    derived,
    ({ database }) => database,
    () => undefined,
  );
  opened.exec('CREATE TABLE one (id INTEGER)');
  expect(modeOf(dir)).toBe('700');
  const modes = readdirSync(dir).map((name) => [name, modeOf(join(dir, name))]);
  expect(modes).toEqual(modes.map(([name]) => [name, '600']));
  expect(modes.length).toBeGreaterThanOrEqual(7);
  for (const database of [first, second, opened]) database.close();
});

it('a folder that everybody shares keeps its rights', () => {
  const dir = folder();
  chmodSync(dir, 0o1777);
  makeFolderPrivate(dir);
  expect(modeOf(dir)).toBe('777');
});
