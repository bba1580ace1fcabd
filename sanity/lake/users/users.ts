import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store/store.ts';
import { AccountError } from './errors.ts';
import { newId } from './secret.ts';
import { type User, type UserRole, userOf } from './user.ts';

const MAX_NAME_LENGTH = 100;
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;
const CONTROL = /\p{C}/u;

/** The users of a lake. They are never removed, because history names them. */
export function createUsers({ store, clock }: { store: Store; clock: () => Date }) {
  function getUser(id: string): User | null {
    const row = store.read((database) =>
      database.prepare('SELECT * FROM users WHERE id = ?').get(id),
    );
    return row === undefined ? null : userOf(row);
  }

  /** Everybody, those who came first at the front. */
  function listUsers(): User[] {
    const sql = 'SELECT * FROM users ORDER BY created_at, id';
    return store.read((database) => database.prepare(sql).all()).map(userOf);
  }

  /**
   * The one user that `text` names: an id, an email address or a name.
   * @throws {AccountError} when there is none, or more than one.
   */
  function findUser(text: string): User {
    const wanted = text.trim().toLowerCase();
    const all = listUsers();
    const byId = all.find(({ id, email }) => id === wanted || email === wanted);
    if (byId !== undefined) return byId;
    const named = all.filter(({ name }) => name.toLowerCase() === wanted);
    if (named.length > 1) {
      const ids = named.map(({ id }) => id).join(', ');
      throw new AccountError(`Several people are named "${text}"; say which by id: ${ids}.`);
    }
    const [only] = named;
    if (only !== undefined) return only;
    throw new AccountError(`There is no user "${text}"; "npm run lake -- users" lists them.`);
  }

  /** @throws {AccountError} when name or email cannot be used, or the email is somebody else's. */
  function addUser(details: { name: string; role: UserRole; email?: string | undefined }): User {
    const name = checkName(details.name);
    const email = details.email === undefined ? null : checkEmail(details.email);
    return store.write((database) => {
      const other = email === null ? undefined : rowByEmail(database, email);
      if (other !== undefined) {
        const message = `${email} belongs to ${userOf(other).name}; for a new link use: npm run lake -- signin ${email}`;
        throw new AccountError(message);
      }
      const id = newId('p');
      const createdAt = clock().toISOString();
      const sql = 'INSERT INTO users (id, name, email, role, created_at) VALUES (?, ?, ?, ?, ?)';
      database.prepare(sql).run(id, name, email, details.role, createdAt);
      return { id, name, email, role: details.role, createdAt, disabledAt: null };
    });
  }

  /** The administrator who has been there longest; one is made when there is none. */
  function firstAdministrator(): User {
    const isFit = ({ role, disabledAt }: User) => role === 'administrator' && disabledAt === null;
    const found = listUsers().find(isFit);
    return found ?? addUser({ name: 'Administrator', role: 'administrator' });
  }

  function renameUser(id: string, name: string): void {
    const checked = checkName(name);
    store.write((database) => {
      database.prepare('UPDATE users SET name = ? WHERE id = ?').run(checked, id);
    });
  }

  /** @throws {AccountError} when nobody would be left to administer the lake. */
  function setRole(id: string, role: UserRole): void {
    store.write((database) => {
      if (role !== 'administrator') keepOneAdministrator(database, id);
      database.prepare('UPDATE users SET role = ? WHERE id = ?').run(role, id);
    });
  }

  /**
   * Shuts a user out at once: sessions and unused links end with it.
   * @throws {AccountError} when nobody would be left to administer the lake.
   */
  function disableUser(id: string): void {
    const at = clock().toISOString();
    store.write((database) => {
      keepOneAdministrator(database, id);
      const sql = 'UPDATE users SET disabled_at = coalesce(disabled_at, ?) WHERE id = ?';
      database.prepare(sql).run(at, id);
      endAccess(database, id, at);
    });
  }

  function enableUser(id: string): void {
    store.write((database) => {
      database.prepare('UPDATE users SET disabled_at = NULL WHERE id = ?').run(id);
    });
  }

  return {
    getUser,
    listUsers,
    findUser,
    addUser,
    firstAdministrator,
    renameUser,
    setRole,
    disableUser,
    enableUser,
  };
}

/** Ends the open sessions and unused links of a user. @returns how many sessions were open. */
export function endAccess(database: DatabaseSync, userId: string, at: string): number {
  const links =
    'UPDATE invites SET revoked_at = ? WHERE user_id = ? AND used_at IS NULL AND revoked_at IS NULL';
  database.prepare(links).run(at, userId);
  const sessions =
    'UPDATE sessions SET revoked_at = ?1 WHERE user_id = ?2 AND revoked_at IS NULL AND expires_at > ?1';
  return Number(database.prepare(sessions).run(at, userId).changes);
}

function keepOneAdministrator(database: DatabaseSync, leaving: string): void {
  const sql =
    "SELECT id FROM users WHERE role = 'administrator' AND disabled_at IS NULL ORDER BY id LIMIT 2";
  const left = database.prepare(sql).all();
  if (left.length === 1 && left[0]?.id === leaving) {
    throw new AccountError('This is the only administrator; make somebody else one first.');
  }
}

function rowByEmail(database: DatabaseSync, email: string) {
  return database.prepare('SELECT * FROM users WHERE email = ?').get(email);
}

function checkName(name: string): string {
  const trimmed = name.trim().replace(/\s+/g, ' ');
  if (trimmed === '' || trimmed.length > MAX_NAME_LENGTH || CONTROL.test(trimmed)) {
    throw new AccountError(
      `A name has 1 to ${MAX_NAME_LENGTH} characters and no control characters.`,
    );
  }
  return trimmed;
}

function checkEmail(email: string): string {
  const lower = email.trim().toLowerCase();
  if (!EMAIL.test(lower) || CONTROL.test(lower)) {
    throw new AccountError(`"${email}" is no email address.`);
  }
  return lower;
}
