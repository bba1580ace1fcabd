import type { Lake } from '#sanity/lake/index.ts';
import type { Accounts } from '#sanity/lake/users/accounts.ts';
import type { User, UserRole } from '#sanity/lake/users/user.ts';

/** A session of a new user, as a browser would send it. */
export function signIn(lake: Lake, role: UserRole, name = `The ${role}`) {
  const { accounts } = lake.services;
  const user = accounts.addUser({ name, role });
  return { user, cookie: sessionOf(lake, user) };
}

/** A further session of a user: the value of a `cookie` header. */
export function sessionOf(lake: Lake, user: User): string {
  return `signpost_session=${openSession(lake.services.accounts, user)}`;
}

function openSession(accounts: Accounts, user: User): string {
  const done = accounts.signIn(accounts.createInvite(user).secret);
  if (done.kind !== 'done') throw new Error('The new link does not work.');
  return done.result;
}
