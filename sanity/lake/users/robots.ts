import { type Row, textOf } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { AccountError } from './errors.ts';
import { digestOf, newId, newSecret } from './secret.ts';

/** Programs may read or write content, but not manage users. */
export const robotRoles = ['viewer', 'editor'] as const;
export type RobotRole = (typeof robotRoles)[number];

/** A program with an access token of its own. */
export type Robot = { id: string; label: string; role: RobotRole; createdAt: string };

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
  function createRobot(label: string, role: RobotRole): { token: string; robot: Robot } {
    const trimmed = label.trim();
    if (!LABEL.test(trimmed)) throw new AccountError('A label has 1 to 100 printable characters.');
    const token = `sk${newSecret()}`;
    const robot = { id: newId('r'), label: trimmed, role, createdAt: clock().toISOString() };
    store.write((database) => {
      const taken = 'SELECT 1 FROM robots WHERE label = ? AND revoked_at IS NULL';
      if (database.prepare(taken).get(trimmed) !== undefined) {
        throw new AccountError(
          `There is a token "${trimmed}" already; revoke it or use another label.`,
        );
      }
      const sql = 'INSERT INTO robots (id, label, role, digest, created_at) VALUES (?, ?, ?, ?, ?)';
      database.prepare(sql).run(robot.id, trimmed, role, digestOf(token), robot.createdAt);
    });
    return { token, robot };
  }

  /** Whose token this is, or null when it is nobody's or was revoked. */
  function findRobot(token: string): Robot | null {
    const sql = 'SELECT * FROM robots WHERE digest = ? AND revoked_at IS NULL';
    const row = store.read((database) => database.prepare(sql).get(digestOf(token)));
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

  return { createRobot, findRobot, getRobot, listRobots, revokeRobot };
}

function robotOf(row: Row): Robot {
  const role = textOf(row, 'role');
  if (!isRobotRole(role)) throw new TypeError(`A token has the unknown role "${role}".`);
  return {
    id: textOf(row, 'id'),
    label: textOf(row, 'label'),
    role,
    createdAt: textOf(row, 'created_at'),
  };
}
