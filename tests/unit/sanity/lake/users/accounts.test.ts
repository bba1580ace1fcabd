import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '#sanity/lake/store/store.ts';
import { createPeople, type People } from '#sanity/lake/users/accounts.ts';

const DAY_MS = 86_400_000;

let dir: string;
let store: Store;
let people: People;
let now: number;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-people-'));
  now = Date.parse('2026-07-01T10:00:00.000Z');
  const clock = () => new Date(now);
  store = openStore({ dir, clock });
  people = createPeople({ store, clock });
});

afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

function enter(name = 'Ada') {
  const user = people.addUser({ name, role: 'editor' });
  const done = people.signIn(people.createInvite(user).secret);
  if (done.kind !== 'done') throw new Error(done.kind);
  return { user, secret: done.result };
}

describe('users', () => {
  it('are found by id, by email and by name, whatever the case', () => {
    const { id } = people.addUser({ name: 'Ada  Lovelace', role: 'editor', email: 'ADA@x.org' });
    for (const text of [id, 'ada@X.org', 'ada lovelace', ' Ada Lovelace ']) {
      expect(people.findUser(text).id).toBe(id);
    }
    expect(people.getUser(id)).toMatchObject({ name: 'Ada Lovelace', email: 'ada@x.org' });
  });

  it('of the same name must be told apart by id', () => {
    const ids = [1, 2].map(() => people.addUser({ name: 'Sam', role: 'viewer' }).id);
    expect(() => people.findUser('sam')).toThrow(ids.toSorted().join(', '));
    expect(() => people.findUser('sam')).toThrow('Several people are named');
  });

  it.each(['', '   ', 'x'.repeat(101), 'a\u0000b', 'a\u202eb'])('cannot be named %j', (name) => {
    expect(() => people.addUser({ name, role: 'viewer' })).toThrow('A name has');
  });

  it.each(['nobody', 'a@', '@b', 'a b@c.d', '<a@b.c>'])('cannot have the address %j', (email) => {
    expect(() => people.addUser({ name: 'A', role: 'viewer', email })).toThrow('no email address');
  });

  it('do not share an address', () => {
    people.addUser({ name: 'A', role: 'viewer', email: 'a@b.c' });
    const second = { name: 'B', role: 'viewer', email: 'A@B.C' } as const;
    expect(() => people.addUser(second)).toThrow('belongs to A');
    expect(people.listUsers()).toHaveLength(1);
  });

  it('always have an administrator among them', () => {
    const first = people.firstAdministrator();
    expect(people.firstAdministrator()).toEqual(first);
    expect(() => people.disableUser(first.id)).toThrow('only administrator');
    expect(() => people.setRole(first.id, 'editor')).toThrow('only administrator');
    const second = people.addUser({ name: 'B', role: 'administrator' });
    people.disableUser(first.id);
    expect(() => people.setRole(second.id, 'viewer')).toThrow('only administrator');
    expect(people.firstAdministrator().id).toBe(second.id);
    // Who is disabled does not count, and cannot block others.
    people.setRole(first.id, 'viewer');
  });

  it('are seen by another connection at once', () => {
    const other = openStore({ dir, clock: () => new Date(now) });
    const { user, secret } = enter();
    const elsewhere = createPeople({ store: other, clock: () => new Date(now) });
    expect(elsewhere.findSession(secret)?.user.id).toBe(user.id);
    elsewhere.disableUser(user.id);
    expect(people.findSession(secret)).toBeNull();
    other.close();
  });
});

describe('sign-in links', () => {
  it('tell why they are worth nothing', () => {
    const user = people.addUser({ name: 'A', role: 'viewer' });
    const first = people.createInvite(user).secret;
    const second = people.createInvite(user).secret;
    expect(people.inspectInvite(first)).toEqual({ kind: 'revoked' });
    expect(people.signIn(second).kind).toBe('done');
    expect(people.inspectInvite(second)).toEqual({ kind: 'used' });
    const third = people.createInvite(user).secret;
    now += DAY_MS - 1;
    expect(people.inspectInvite(third).kind).toBe('open');
    now += 1;
    expect(people.signIn(third)).toEqual({ kind: 'expired' });
    for (const text of ['', 'x', third.slice(1), `${third}x`, "' OR 1=1 --"]) {
      expect(people.inspectInvite(text)).toEqual({ kind: 'unknown' });
    }
  });

  it('open nothing when the session cannot be stored', () => {
    const user = people.addUser({ name: 'A', role: 'viewer' });
    const { secret } = people.createInvite(user);
    const fail = () => {
      throw new Error('no room');
    };
    expect(() => people.redeemInvite(secret, fail)).toThrow('no room');
    expect(people.inspectInvite(secret).kind).toBe('open');
  });

  it('leave a mark when the first was used', () => {
    expect(people.isUntouched()).toBe(true);
    people.createInvite(people.firstAdministrator());
    expect(people.isUntouched()).toBe(true);
    enter();
    expect(people.isUntouched()).toBe(false);
  });
});

describe('sessions', () => {
  it('are written to only now and then', () => {
    const { secret } = enter();
    const seen = () => people.listSessions()[0]?.seenAt;
    const first = seen();
    now += 599_999;
    people.findSession(secret);
    expect(seen()).toBe(first);
    now += 1;
    people.findSession(secret);
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
    const reading = createPeople({ store: full, clock: () => new Date(now) });
    expect(reading.findSession(secret)?.user.name).toBe('Ada');
  });

  it('end one by one or all of a user', () => {
    const { user, secret } = enter();
    const again = people.signIn(people.createInvite(user).secret);
    const other = enter('Other');
    const [latest] = people.listSessions().filter((session) => session.user.id === user.id);
    people.revokeSession(latest?.id ?? '');
    expect(people.listSessions()).toHaveLength(2);
    expect(people.revokeAll(user.id)).toBe(1);
    expect([people.findSession(secret), again.kind]).toEqual([null, 'done']);
    expect(people.findSession(other.secret)?.user.name).toBe('Other');
    expect(() => people.revokeSession('s-nothing')).toThrow('There is no session');
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
    const { token, robot } = people.createRobot(' ci ', 'viewer');
    expect(robot.label).toBe('ci');
    expect(() => people.createRobot('ci', 'editor')).toThrow('already');
    expect(people.findRobot(token)?.id).toBe(robot.id);
    people.revokeRobot('ci');
    expect(people.findRobot(token)).toBeNull();
    expect(people.getRobot(robot.id)?.label).toBe('ci');
    expect(people.createRobot('ci', 'editor').robot.id).not.toBe(robot.id);
    expect(() => people.revokeRobot('other')).toThrow('There is no token');
  });
});
