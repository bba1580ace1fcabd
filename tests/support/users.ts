import type { Lake } from '#sanity/lake/index.ts';
import type { People } from '#sanity/lake/users/accounts.ts';
import type { User, UserRole } from '#sanity/lake/users/user.ts';

/** A session of a new user, as a browser would send it. */
export function signIn(lake: Lake, role: UserRole, name = `The ${role}`) {
  const { people } = lake.services;
  const user = people.addUser({ name, role });
  return { user, cookie: sessionOf(lake, user) };
}

/** A further session of a user: the value of a `cookie` header. */
export function sessionOf(lake: Lake, user: User): string {
  return `signpost_session=${openSession(lake.services.people, user)}`;
}

function openSession(people: People, user: User): string {
  const done = people.signIn(people.createInvite(user).secret);
  if (done.kind !== 'done') throw new Error('The new link does not work.');
  return done.result;
}
