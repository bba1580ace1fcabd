import { type Row, textOf, textOrNull } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { AccountError } from './errors.ts';
import { digestOf, newId, newSecret } from './secret.ts';

/** Programs may read or write content, but not manage users. */
export const robotRoles = ['viewer', 'editor'] as const;
export type RobotRole = (typeof robotRoles)[number];

/** A program with an access token of its own. */
export type Robot = {
  id: string;
  label: string;
  role: RobotRole;
  createdAt: string;
  /** Null for a token that works until it is revoked. */
  expiresAt: string | null;
};

const LABEL = /^[^\p{C}]{1,100}$/u;

export function isRobotRole(value: unknown): value is RobotRole {
  return robotRoles.some((role) => role === value);
}

/** The access tokens beside the one in `tokens.json`. */
export function createRobots({ store, clock }: { store: Store; clock: () => Date }) {
  /**
   * Makes a token. It cannot be shown again: only its digest is kept.
   * @throws {AccountError} when the label is in use or cannot be used.
   */
  function createRobot(
    label: string,
    role: RobotRole,
    expiresAt: string | null = null,
  ): { token: string; robot: Robot } {
    const trimmed = label.trim();
    if (!LABEL.test(trimmed)) throw new AccountError('A label has 1 to 100 printable characters.');
    const token = `sk${newSecret()}`;
    const createdAt = clock().toISOString();
    if (expiresAt !== null && expiresAt <= createdAt) {
      throw new AccountError('A token must expire in the future.');
    }
    const robot = { id: newId('r'), label: trimmed, role, createdAt, expiresAt };
    store.write((database) => {
      const taken = 'SELECT 1 FROM robots WHERE label = ? AND revoked_at IS NULL';
      if (database.prepare(taken).get(trimmed) !== undefined) {
        throw new AccountError(
          `There is a token "${trimmed}" already; revoke it or use another label.`,
        );
      }
      const sql = `
        INSERT INTO robots (id, label, role, digest, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?)`;
      const digest = digestOf(token);
      database.prepare(sql).run(robot.id, trimmed, role, digest, createdAt, expiresAt);
    });
    return { token, robot };
  }

  /** Whose token this is, or null when it is nobody's, was revoked or has expired. */
  function findRobot(token: string): Robot | null {
    const sql = `
      SELECT * FROM robots
      WHERE digest = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)`;
    const now = clock().toISOString();
    const row = store.read((database) => database.prepare(sql).get(digestOf(token), now));
    return row === undefined ? null : robotOf(row);
  }

  /** By id, revoked ones too: history still names them. */
  function getRobot(id: string): Robot | null {
    const sql = 'SELECT * FROM robots WHERE id = ?';
    const row = store.read((database) => database.prepare(sql).get(id));
    return row === undefined ? null : robotOf(row);
  }

  function listRobots(): Robot[] {
    const sql = 'SELECT * FROM robots WHERE revoked_at IS NULL ORDER BY created_at, id';
    return store.read((database) => database.prepare(sql).all()).map(robotOf);
  }

  /** @throws {AccountError} when no token has this id or label. */
  function revokeRobot(text: string): Robot {
    const found = listRobots().find(({ id, label }) => id === text || label === text);
    if (found === undefined) {
      throw new AccountError(
        `There is no token "${text}"; "npm run lake -- token list" lists them.`,
      );
    }
    store.write((database) => {
      const sql = 'UPDATE robots SET revoked_at = ? WHERE id = ?';
      database.prepare(sql).run(clock().toISOString(), found.id);
    });
    return found;
  }

  /** A new token for a program, whose former one stops working; null when there is no such one. */
  function rotateRobot(id: string): { token: string; robot: Robot } | null {
    const token = `sk${newSecret()}`;
    const sql = 'UPDATE robots SET digest = ? WHERE id = ? AND revoked_at IS NULL RETURNING *';
    const row = store.write((database) => database.prepare(sql).get(digestOf(token), id));
    return row === undefined ? null : { token, robot: robotOf(row) };
  }

  return { createRobot, findRobot, getRobot, listRobots, revokeRobot, rotateRobot };
}

function robotOf(row: Row): Robot {
  const role = textOf(row, 'role');
  if (!isRobotRole(role)) throw new TypeError(`A token has the unknown role "${role}".`);
  return {
    id: textOf(row, 'id'),
    label: textOf(row, 'label'),
    role,
    createdAt: textOf(row, 'created_at'),
    expiresAt: textOrNull(row, 'expires_at'),
  };
}
