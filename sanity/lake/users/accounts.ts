import type { Store } from '../store/store.ts';
import { createInvites, type InviteState } from './invites.ts';
import { createKeyValues } from './key-values.ts';
import { createRobots } from './robots.ts';
import { createSessions } from './sessions.ts';
import { createUsers } from './users.ts';

/** Everything about who may use a lake. The tables are read on every call: nothing is cached. */
export type Accounts = ReturnType<typeof createAccounts>;

export function createAccounts(parts: { store: Store; clock: () => Date }) {
  const users = createUsers(parts);
  const invites = createInvites(parts);
  const sessions = createSessions(parts);
  const robots = createRobots(parts);
  const keyValues = createKeyValues(parts);

  /** Turns a sign-in link into a session. @returns the cookie's secret, or why there is none. */
  function signIn(
    secret: string,
  ): { kind: 'done'; result: string } | Exclude<InviteState, { kind: 'open' }> {
    return invites.redeemInvite(secret, (database, user) => sessions.openSession(database, user));
  }

  return { ...users, ...invites, ...sessions, ...robots, ...keyValues, signIn };
}
