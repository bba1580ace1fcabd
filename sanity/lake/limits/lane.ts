import type { Caller } from '../users/caller.ts';

/** Requests of one lane do not wait for those of another. */
export const lanes = ['site', 'editors', 'visitors'] as const;
export type Lane = (typeof lanes)[number];

/** The site asks without credentials and from this machine; visitors come through a proxy. */
export function laneOf(caller: Caller): Lane {
  if (caller.isVisitor === true) return 'visitors';
  return caller.role === 'anonymous' ? 'site' : 'editors';
}

/** Whom a request counts for: a user or token, or the network that a visitor comes from. */
export function budgetKeyOf(caller: Caller): string {
  return caller.isVisitor === true ? (caller.network ?? '') : caller.id;
}
