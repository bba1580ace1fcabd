import type { DatabaseSync } from 'node:sqlite';
import { sqliteCode } from '#lib/node/storage-errors.ts';
import { textOf } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { AccountError } from './errors.ts';
import { digestOf, isSecret, newId, newSecret } from './secret.ts';
import { type User, userOf } from './user.ts';
import { endAccess } from './users.ts';

const DAY_MS = 86_400_000;
/** A session ends when it was not used for this long. */
const MAX_IDLE_MS = 30 * DAY_MS;
/** A session ends at the latest this long after signing in. */
export const MAX_SESSION_MS = 180 * DAY_MS;
/** `seen_at` is written at most this often, so that reads seldom write. */
const SEEN_EVERY_MS = 600_000;

export type Session = {
  /** Names the session in lists; it is not the secret. */
  id: string;
  user: User;
  createdAt: string;
  seenAt: string;
  expiresAt: string;
};

const COLUMNS = `
  SELECT users.*, sessions.id AS session_id, sessions.created_at AS session_created_at,
    sessions.seen_at, sessions.expires_at
  FROM sessions JOIN users ON users.id = sessions.user_id
  WHERE sessions.revoked_at IS NULL AND users.disabled_at IS NULL AND sessions.expires_at > ?`;

/** Who is signed in, and where. */
export function createSessions({ store, clock }: { store: Store; clock: () => Date }) {
  /** Opens a session within the transaction of `database`. @returns the secret of its cookie. */
  function openSession(database: DatabaseSync, user: User): string {
    const secret = newSecret();
    const now = clock();
    const at = now.toISOString();
    const ended = new Date(now.getTime() - MAX_IDLE_MS).toISOString();
    database
      .prepare('DELETE FROM sessions WHERE expires_at < ? OR revoked_at < ?')
      .run(ended, ended);
    const sql =
      'INSERT INTO sessions (digest, id, user_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)';
    const expiresAt = new Date(now.getTime() + MAX_IDLE_MS).toISOString();
    database.prepare(sql).run(digestOf(secret), newId('s'), user.id, at, at, expiresAt);
    return secret;
  }

  /** The open session of a cookie, or null. Use prolongs it. */
  function findSession(secret: string): Session | null {
    if (!isSecret(secret)) return null;
    const now = clock();
    const digest = digestOf(secret);
    const row = store.read((database) =>
      database.prepare(`${COLUMNS} AND sessions.digest = ?`).get(now.toISOString(), digest),
    );
    if (row === undefined) return null;
    const session = sessionOf(row);
    const isNews = now.getTime() - Date.parse(session.seenAt) >= SEEN_EVERY_MS;
    return isNews ? prolong(session, digest, now) : session;
  }

  function prolong(session: Session, digest: string, now: Date): Session {
    const latest = Date.parse(session.createdAt) + MAX_SESSION_MS;
    const expiresAt = new Date(Math.min(now.getTime() + MAX_IDLE_MS, latest)).toISOString();
    const seenAt = now.toISOString();
    try {
      store.write((database) => {
        const sql = 'UPDATE sessions SET seen_at = ?, expires_at = ? WHERE digest = ?';
        database.prepare(sql).run(seenAt, expiresAt, digest);
      });
    } catch (error) {
      // A full disk must not keep anybody from reading.
      if (sqliteCode(error) === undefined) throw error;
      return session;
    }
    return { ...session, seenAt, expiresAt };
  }

  /** All open sessions, the one used last at the front. */
  function listSessions(): Session[] {
    const sql = `${COLUMNS} ORDER BY sessions.seen_at DESC, sessions.id`;
    const at = clock().toISOString();
    return store.read((database) => database.prepare(sql).all(at)).map(sessionOf);
  }

  /** True when nobody has ever signed in. */
  function isUntouched(): boolean {
    const sql = 'SELECT 1 FROM invites WHERE used_at IS NOT NULL LIMIT 1';
    return store.read((database) => database.prepare(sql).get()) === undefined;
  }

  /** Ends the session of a cookie, if it is one. */
  function endSession(secret: string): void {
    if (findSession(secret) === null) return;
    store.write((database) => {
      const sql = 'UPDATE sessions SET revoked_at = ? WHERE digest = ? AND revoked_at IS NULL';
      database.prepare(sql).run(clock().toISOString(), digestOf(secret));
    });
  }

  /** @throws {AccountError} when there is no open session of that id. */
  function revokeSession(id: string): Session {
    const session = listSessions().find((candidate) => candidate.id === id);
    if (session === undefined) {
      throw new AccountError(`There is no session "${id}"; "npm run lake -- sessions" lists them.`);
    }
    store.write((database) => {
      const sql = 'UPDATE sessions SET revoked_at = ? WHERE id = ?';
      database.prepare(sql).run(clock().toISOString(), id);
    });
    return session;
  }

  /** Signs a user out everywhere and spends their unused links. @returns how many sessions ended. */
  function revokeAll(userId: string): number {
    return store.write((database) => endAccess(database, userId, clock().toISOString()));
  }

  return {
    openSession,
    findSession,
    listSessions,
    isUntouched,
    endSession,
    revokeSession,
    revokeAll,
  };
}

function sessionOf(row: Parameters<typeof userOf>[0]): Session {
  return {
    id: textOf(row, 'session_id'),
    user: userOf(row),
    createdAt: textOf(row, 'session_created_at'),
    seenAt: textOf(row, 'seen_at'),
    expiresAt: textOf(row, 'expires_at'),
  };
}
