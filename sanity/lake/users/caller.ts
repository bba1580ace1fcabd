/** Each role may do what the ones before it may. */
export const roles = ['anonymous', 'viewer', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who sends a request. `id` is written into the log as author. */
export type Caller = {
  id: string;
  role: Role;
  /** Signed in with a session; programs have tokens. */
  isPerson?: boolean;
  /** Came from outside and without credentials: sees documents in their visibility window only. */
  isVisitor?: boolean;
  /** Where a visitor comes from: a part of its address, as `networkOf` gives it. */
  network?: string;
};

/** True when `role` may do what `least` may. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roles.includes(least) && roles.indexOf(role) >= roles.indexOf(least);
}
