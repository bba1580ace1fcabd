import type { Store } from '../store/store.ts';
import { createInvites, type InviteState } from './invites.ts';
import { createKeyValues } from './key-values.ts';
import { createRobots } from './robots.ts';
import { createSessions } from './sessions.ts';
import { createUsers } from './users.ts';

/** Everything about who may use a lake. The tables are read on every call: nothing is cached. */
export type Accounts = ReturnType<typeof createAccounts>;

export function createAccounts(deps: { store: Store; clock: () => Date }) {
  const users = createUsers(deps);
  const invites = createInvites(deps);
  const sessions = createSessions(deps);
  const robots = createRobots(deps);
  const keyValues = createKeyValues(deps);

  /** Turns a sign-in link into a session. @returns the cookie's secret, or why there is none. */
  function signIn(
    secret: string,
  ): { kind: 'done'; result: string } | Exclude<InviteState, { kind: 'open' }> {
    return invites.redeemInvite(secret, (database, user) => sessions.openSession(database, user));
  }

  return { ...users, ...invites, ...sessions, ...robots, ...keyValues, signIn };
}
