import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '#sanity/lake/store/store.ts';
import { type Accounts, createAccounts } from '#sanity/lake/users/accounts.ts';

const DAY_MS = 86_400_000;

let dir: string;
let store: Store;
let accounts: Accounts;
let now: number;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-people-'));
  now = Date.parse('2026-07-01T10:00:00.000Z');
  const clock = () => new Date(now);
  store = openStore({ dir, clock });
  accounts = createAccounts({ store, clock });
});

afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

function enter(name = 'Ada') {
  const user = accounts.addUser({ name, role: 'editor' });
  const done = accounts.signIn(accounts.createInvite(user).secret);
  if (done.kind !== 'done') throw new Error(done.kind);
  return { user, secret: done.result };
}

describe('users', () => {
  it('are found by id, by email and by name, whatever the case', () => {
    const { id } = accounts.addUser({ name: 'Ada  Lovelace', role: 'editor', email: 'ADA@x.org' });
    for (const text of [id, 'ada@X.org', 'ada lovelace', ' Ada Lovelace ']) {
      expect(accounts.findUser(text).id).toBe(id);
    }
    expect(accounts.getUser(id)).toMatchObject({ name: 'Ada Lovelace', email: 'ada@x.org' });
  });

  it('of the same name must be told apart by id', () => {
    const ids = [1, 2].map(() => accounts.addUser({ name: 'Sam', role: 'viewer' }).id);
    expect(() => accounts.findUser('sam')).toThrow(ids.toSorted().join(', '));
    expect(() => accounts.findUser('sam')).toThrow('Several people are named');
  });

  it.each(['', '   ', 'x'.repeat(101), 'a\u0000b', 'a\u202eb'])('cannot be named %j', (name) => {
    expect(() => accounts.addUser({ name, role: 'viewer' })).toThrow('A name has');
  });

  it.each(['nobody', 'a@', '@b', 'a b@c.d', '<a@b.c>'])('cannot have the address %j', (email) => {
    expect(() => accounts.addUser({ name: 'A', role: 'viewer', email })).toThrow(
      'no email address',
    );
  });

  it('do not share an address', () => {
    accounts.addUser({ name: 'A', role: 'viewer', email: 'a@b.c' });
    const second = { name: 'B', role: 'viewer', email: 'A@B.C' } as const;
    expect(() => accounts.addUser(second)).toThrow('belongs to A');
    expect(accounts.listUsers()).toHaveLength(1);
  });

  it('always have an administrator among them', () => {
    const first = accounts.firstAdministrator();
    expect(accounts.firstAdministrator()).toEqual(first);
    expect(() => accounts.disableUser(first.id)).toThrow('only administrator');
    expect(() => accounts.setRole(first.id, 'editor')).toThrow('only administrator');
    const second = accounts.addUser({ name: 'B', role: 'administrator' });
    accounts.disableUser(first.id);
    expect(() => accounts.setRole(second.id, 'viewer')).toThrow('only administrator');
    expect(accounts.firstAdministrator().id).toBe(second.id);
    // Who is disabled does not count, and cannot block others.
    accounts.setRole(first.id, 'viewer');
  });

  it('are seen by another connection at once', () => {
    const other = openStore({ dir, clock: () => new Date(now) });
    const { user, secret } = enter();
    const elsewhere = createAccounts({ store: other, clock: () => new Date(now) });
    expect(elsewhere.findSession(secret)?.user.id).toBe(user.id);
    elsewhere.disableUser(user.id);
    expect(accounts.findSession(secret)).toBeNull();
    other.close();
  });
});

describe('sign-in links', () => {
  it('tell why they are worth nothing', () => {
    const user = accounts.addUser({ name: 'A', role: 'viewer' });
    const first = accounts.createInvite(user).secret;
    const second = accounts.createInvite(user).secret;
    expect(accounts.inspectInvite(first)).toEqual({ kind: 'revoked' });
    expect(accounts.signIn(second).kind).toBe('done');
    expect(accounts.inspectInvite(second)).toEqual({ kind: 'used' });
    const third = accounts.createInvite(user).secret;
    now += DAY_MS - 1;
    expect(accounts.inspectInvite(third).kind).toBe('open');
    now += 1;
    expect(accounts.signIn(third)).toEqual({ kind: 'expired' });
    for (const text of ['', 'x', third.slice(1), `${third}x`, "' OR 1=1 --"]) {
      expect(accounts.inspectInvite(text)).toEqual({ kind: 'unknown' });
    }
  });

  it('open nothing when the session cannot be stored', () => {
    const user = accounts.addUser({ name: 'A', role: 'viewer' });
    const { secret } = accounts.createInvite(user);
    const fail = () => {
      throw new Error('no room');
    };
    expect(() => accounts.redeemInvite(secret, fail)).toThrow('no room');
    expect(accounts.inspectInvite(secret).kind).toBe('open');
  });

  it('leave a mark when the first was used', () => {
    expect(accounts.isUntouched()).toBe(true);
    accounts.createInvite(accounts.firstAdministrator());
    expect(accounts.isUntouched()).toBe(true);
    enter();
    expect(accounts.isUntouched()).toBe(false);
  });
});

describe('sessions', () => {
  it('are written to only now and then', () => {
    const { secret } = enter();
    const seen = () => accounts.listSessions()[0]?.seenAt;
    const first = seen();
    now += 599_999;
    accounts.findSession(secret);
    expect(seen()).toBe(first);
    now += 1;
    accounts.findSession(secret);
    expect(seen()).toBe(new Date(now).toISOString());
  });

  it('are used even when nothing can be written', () => {
    const { secret } = enter();
    now += 3_600_000;
    const full: Store = {
      ...store,
      write() {
        throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
      },
    };
    const reading = createAccounts({ store: full, clock: () => new Date(now) });
    expect(reading.findSession(secret)?.user.name).toBe('Ada');
  });

  it('end one by one or all of a user', () => {
    const { user, secret } = enter();
    const again = accounts.signIn(accounts.createInvite(user).secret);
    const other = enter('Other');
    const [latest] = accounts.listSessions().filter((session) => session.user.id === user.id);
    accounts.revokeSession(latest?.id ?? '');
    expect(accounts.listSessions()).toHaveLength(2);
    expect(accounts.revokeAll(user.id)).toBe(1);
    expect([accounts.findSession(secret), again.kind]).toEqual([null, 'done']);
    expect(accounts.findSession(other.secret)?.user.name).toBe('Other');
    expect(() => accounts.revokeSession('s-nothing')).toThrow('There is no session');
  });

  it('that ended long ago are forgotten', () => {
    enter();
    now += 61 * DAY_MS;
    enter('Later');
    const count = store.read((database) => database.prepare('SELECT id FROM sessions').all());
    expect(count).toHaveLength(1);
  });
});

describe('tokens of programs', () => {
  it('are told apart by label until one is revoked', () => {
    const { token, robot } = accounts.createRobot(' ci ', 'viewer');
    expect(robot.label).toBe('ci');
    expect(() => accounts.createRobot('ci', 'editor')).toThrow('already');
    expect(accounts.findRobot(token)?.id).toBe(robot.id);
    accounts.revokeRobot('ci');
    expect(accounts.findRobot(token)).toBeNull();
    expect(accounts.getRobot(robot.id)?.label).toBe('ci');
    expect(accounts.createRobot('ci', 'editor').robot.id).not.toBe(robot.id);
    expect(() => accounts.revokeRobot('other')).toThrow('There is no token');
  });
});
