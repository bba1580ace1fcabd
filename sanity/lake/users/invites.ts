import type { DatabaseSync } from 'node:sqlite';
import { textOf, textOrNull } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { AccountError } from './errors.ts';
import { digestOf, isSecret, newSecret } from './secret.ts';
import { type User, userOf } from './user.ts';

/** How long a sign-in link can be used. */
export const MAX_INVITE_HOURS = 24;

const HOUR_MS = 3_600_000;

/** Whether a sign-in link can be used, and if not, why. */
export type InviteState =
  | { kind: 'open'; user: User; expiresAt: string }
  | { kind: 'used' | 'expired' | 'revoked' | 'unknown' };

/** Sign-in links. Each works once, for 24 hours; a newer one of the same user replaces it. */
export function createInvites({ store, clock }: { store: Store; clock: () => Date }) {
  /** @throws {AccountError} for a user who is disabled. */
  function createInvite(user: User): { secret: string; expiresAt: string } {
    const secret = newSecret();
    const now = clock();
    const expiresAt = new Date(now.getTime() + MAX_INVITE_HOURS * HOUR_MS).toISOString();
    const at = now.toISOString();
    store.write((database) => {
      const row = database.prepare('SELECT disabled_at FROM users WHERE id = ?').get(user.id);
      if (row === undefined || textOrNull(row, 'disabled_at') !== null) {
        const message = `${user.name} is disabled; first use: npm run lake -- enable ${user.id}`;
        throw new AccountError(message);
      }
      const replaced =
        'UPDATE invites SET revoked_at = ? WHERE user_id = ? AND used_at IS NULL AND revoked_at IS NULL';
      database.prepare(replaced).run(at, user.id);
      const sql =
        'INSERT INTO invites (digest, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)';
      database.prepare(sql).run(digestOf(secret), user.id, at, expiresAt);
    });
    return { secret, expiresAt };
  }

  /** The state of a link; reading it does not use it up. */
  function inspectInvite(secret: string): InviteState {
    return store.read((database) => inspect(database, secret, clock().toISOString()));
  }

  /**
   * Uses a link up. `work` runs in the same transaction: of two who come at once one gets it.
   * @returns what `work` returned, or why the link cannot be used.
   */
  function redeemInvite<T>(
    secret: string,
    work: (database: DatabaseSync, user: User) => T,
  ): { kind: 'done'; result: T } | Exclude<InviteState, { kind: 'open' }> {
    const at = clock().toISOString();
    return store.write((database) => {
      const state = inspect(database, secret, at);
      if (state.kind !== 'open') return state;
      const digest = digestOf(secret);
      database.prepare('UPDATE invites SET used_at = ? WHERE digest = ?').run(at, digest);
      return { kind: 'done', result: work(database, state.user) };
    });
  }

  /** Users with an open link who have not signed in yet. */
  function listInvited(): User[] {
    const sql = `
      SELECT users.* FROM users
      WHERE disabled_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM invites WHERE user_id = users.id AND used_at IS NOT NULL)
        AND EXISTS (
          SELECT 1 FROM invites WHERE user_id = users.id AND revoked_at IS NULL AND expires_at > ?)
      ORDER BY created_at, id`;
    const at = clock().toISOString();
    return store.read((database) => database.prepare(sql).all(at)).map(userOf);
  }

  return { createInvite, inspectInvite, redeemInvite, listInvited };
}

function inspect(database: DatabaseSync, secret: string, at: string): InviteState {
  if (!isSecret(secret)) return { kind: 'unknown' };
  const sql = `
    SELECT users.*, invites.expires_at, invites.used_at, invites.revoked_at
    FROM invites JOIN users ON users.id = invites.user_id
    WHERE invites.digest = ?`;
  const row = database.prepare(sql).get(digestOf(secret));
  if (row === undefined) return { kind: 'unknown' };
  const user = userOf(row);
  if (textOrNull(row, 'used_at') !== null) return { kind: 'used' };
  if (textOrNull(row, 'revoked_at') !== null || user.disabledAt !== null) {
    return { kind: 'revoked' };
  }
  const expiresAt = textOf(row, 'expires_at');
  return expiresAt <= at ? { kind: 'expired' } : { kind: 'open', user, expiresAt };
}
