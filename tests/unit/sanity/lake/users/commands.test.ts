import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '#sanity/lake/command.ts';
import { openStore } from '#sanity/lake/store/store.ts';
import { type Accounts, createAccounts } from '#sanity/lake/users/accounts.ts';
import { userCommands } from '#sanity/lake/users/commands.ts';
import { readSettings } from '#scripts/lake/settings.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-people-cli-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

/** What a command printed, and what it remarked. */
async function run(...[name = '', ...args]: string[]) {
  const printed: string[] = [];
  const noted: string[] = [];
  const settings = readSettings({
    SIGNPOST_DATA_DIR: dir,
    NEXT_PUBLIC_SITE_URL: 'https://help.example.com',
  });
  await userCommands[name]?.run(args, settings, {
    print: (text) => printed.push(text),
    note: (text) => noted.push(text),
  });
  return { printed: printed.join('\n'), noted: noted.join('\n') };
}

function withAccounts<T>(work: (accounts: Accounts) => T): T {
  const clock = () => new Date();
  const store = openStore({ dir: join(dir, 'lake'), clock });
  try {
    return work(createAccounts({ store, clock }));
  } finally {
    store.close();
  }
}

const secretOf = (printed: string) => /\/lake\/signin\/([\w-]{43})/.exec(printed)?.[1] ?? '';

it('invites a person with a link that works', async () => {
  const { printed, noted } = await run('invite', 'Ada', '--role', 'editor', '--email', 'ada@x.org');
  expect(printed).toMatch(/^https:\/\/help\.example\.com\/lake\/signin\/[\w-]{43}$/);
  expect(noted).toMatch(/^For Ada \(editor\)\. It works once, until .* UTC\.$/);
  expect(noted).not.toContain(secretOf(printed));
  withAccounts((accounts) => expect(accounts.signIn(secretOf(printed)).kind).toBe('done'));
  const { printed: again } = await run('signin', 'ada@x.org');
  expect(secretOf(again)).toHaveLength(43);
});

it('prints the first link at every start until somebody has signed in', async () => {
  const first = await run('signin', '--at-start');
  const second = await run('signin', '--at-start');
  expect(second.printed).toContain('Sign in to the Studio with this link');
  withAccounts((accounts) => {
    expect(accounts.inspectInvite(secretOf(first.printed)).kind).toBe('revoked');
    expect(accounts.signIn(secretOf(second.printed)).kind).toBe('done');
  });
  const third = await run('signin', '--at-start');
  expect(third.printed).toBe('For a sign-in link to the Studio: npm run lake -- signin ["name"]');
  expect((await run('users')).printed).toContain('administrator');
});

it('lists who is signed in, and signs them out', async () => {
  const { printed } = await run('invite', 'Ada', '--role', 'viewer');
  expect((await run('sessions')).printed).toBe('Nobody is signed in.');
  withAccounts((accounts) => accounts.signIn(secretOf(printed)));
  const { printed: listed } = await run('sessions');
  expect(listed.split('\n')).toHaveLength(2);
  const id = /^s[a-z0-9]{10}/m.exec(listed.split('\n')[1] ?? '')?.[0] ?? '';
  expect((await run('revoke', id)).printed).toBe('Ended a session of Ada.');
  expect((await run('revoke', 'Ada')).printed).toBe('Signed Ada out: 0 sessions ended.');
});

it('changes role and name, disables and enables', async () => {
  await run('invite', 'Ada', '--role', 'viewer');
  expect((await run('role', 'Ada', 'editor')).printed).toBe('Ada is editor now.');
  expect((await run('rename', 'ada', 'Ada King')).printed).toBe('Ada is Ada King now.');
  expect((await run('disable', 'Ada King')).printed).toBe('Ada King can no longer sign in.');
  await expect(run('signin', 'Ada King')).rejects.toThrow('is disabled');
  expect((await run('enable', 'Ada King')).printed).toContain('can sign in again');
  expect((await run('users')).printed).toMatch(/Ada King {2}editor/);
});

it('makes, lists and revokes access tokens, and shows each once', async () => {
  const { printed: own } = await run('token');
  expect(own).toMatch(/^sk[\w-]{43}$/);
  const { printed, noted } = await run('token', 'create', 'ci', '--role', 'viewer');
  expect(printed).toMatch(/^sk[\w-]{43}$/);
  expect(noted).toContain('not shown again');
  const { printed: listed } = await run('token', 'list');
  expect(listed).toMatch(/ci {5}viewer/);
  expect(listed).not.toContain(printed);
  expect((await run('token', 'revoke', 'ci')).printed).toContain('worth nothing');
  expect((await run('token', 'list')).printed).toContain('No tokens');
  expect((await run('token')).printed).toBe(own);
});

it.each<[string[], string]>([
  [['invite'], 'Use: npm run lake -- invite'],
  [['invite', 'Ada'], 'The role must be one of'],
  [['invite', 'Ada', '--role', 'owner'], 'The role must be one of'],
  [['invite', 'Ada', '--role', 'viewer', '--email', 'x'], 'no email address'],
  [['invite', 'Ada', '--rolle', 'viewer'], "Unknown option '--rolle'"],
  [['signin', 'a', 'b'], 'Use: npm run lake -- signin'],
  [['signin', 'nobody'], 'There is no user "nobody"'],
  [['users', 'x'], 'Use: npm run lake -- users'],
  [['revoke'], 'Use: npm run lake -- revoke'],
  [['revoke', 'sxyz'], 'There is no user "sxyz"'],
  [['role', 'Ada'], 'Use: npm run lake -- role'],
  [['role', 'Ada', 'king'], 'The role must be one of'],
  [['disable', 'nobody'], 'There is no user'],
  [['token', 'create', 'x'], '--role must be one of: viewer, editor'],
  [['token', 'create', 'x', '--role', 'administrator'], '--role must be one of'],
  [['token', 'drop', 'x'], 'Use: npm run lake -- token'],
  [['token', 'revoke', 'x'], 'There is no token "x"'],
])('says what is wrong with %j', async (args, message) => {
  await expect(run(...args)).rejects.toThrow(message);
  await expect(run(...args)).rejects.toBeInstanceOf(UsageError);
});
