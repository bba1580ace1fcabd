import { type Row, textOf, textOrNull } from '../store/row.ts';
import type { Role } from './caller.ts';

/** The roles a person can have. */
export const userRoles = ['administrator', 'editor', 'viewer'] as const;
export type UserRole = (typeof userRoles)[number] & Role;

export type User = {
  id: string;
  name: string;
  email: string | null;
  role: UserRole;
  /** ISO 8601, as all instants here. */
  createdAt: string;
  /** Null for a user who may sign in. */
  disabledAt: string | null;
};

export function isUserRole(value: unknown): value is UserRole {
  return userRoles.some((role) => role === value);
}

/** Reads the columns of `users`. */
export function userOf(row: Row): User {
  const role = textOf(row, 'role');
  if (!isUserRole(role)) throw new TypeError(`A user has the unknown role "${role}".`);
  return {
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    email: textOrNull(row, 'email'),
    role,
    createdAt: textOf(row, 'created_at'),
    disabledAt: textOrNull(row, 'disabled_at'),
  };
}
