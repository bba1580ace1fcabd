import { LakeError } from '../errors.ts';
import { integerOf, type Row, textOf } from '../store/row.ts';
import type { Store } from '../store/store.ts';

/** Pages of `origin` may use the lake; with credentials also by the session of their visitor. */
export type CorsOrigin = {
  id: number;
  /** Such as `https://*.example.com`; `*` stands for one part of a name or for a port. */
  origin: string;
  allowCredentials: boolean;
  createdAt: string;
};

const ORIGIN =
  /^(?:\*|null|(?:https?|file|[a-z][a-z0-9+.-]*):\/\/[a-z0-9.*-]+(?::(?:\d{1,5}|\*))?)$/;

const PORT = /:(\d+)$/;
const MAX_PORT = 65_535;

/** The table of origins that somebody allowed while the lake runs. */
export class CorsOrigins {
  readonly #store: Store;
  readonly #clock: () => Date;

  /** @param store of the first dataset. */
  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  list(): CorsOrigin[] {
    const sql = 'SELECT * FROM cors_origins ORDER BY id';
    return this.#store.read((database) => database.prepare(sql).all()).map(readOrigin);
  }

  /** @throws {LakeError} 400 for what is no origin, 409 for one that is allowed already. */
  add(origin: string, allowCredentials: boolean): CorsOrigin {
    if (!ORIGIN.test(origin) || Number(PORT.exec(origin)?.[1] ?? 0) > MAX_PORT) {
      throw new LakeError(
        400,
        'validationError',
        'origin must be one, such as https://example.com',
      );
    }
    const sql = `
      INSERT OR IGNORE INTO cors_origins (origin, allow_credentials, created_at)
      VALUES (?, ?, ?) RETURNING *`;
    const at = this.#clock().toISOString();
    const [row] = this.#store.write((database) =>
      database.prepare(sql).all(origin, allowCredentials ? 1 : 0, at),
    );
    if (row === undefined) throw new LakeError(409, 'conflict', `${origin} is allowed already`);
    return readOrigin(row);
  }

  /** @throws {LakeError} 404 when there is none under this id. */
  remove(id: string): void {
    const sql = 'DELETE FROM cors_origins WHERE id = ?';
    const { changes } = this.#store.write((database) => database.prepare(sql).run(Number(id)));
    if (Number(changes) === 0) throw new LakeError(404, 'notFound', 'There is no such origin');
  }

  /** What pages of an origin may do, or null when nobody allowed it. */
  find(origin: string): { allowCredentials: boolean } | null {
    const matching = this.list().filter((one) => matches(one.origin, origin));
    if (matching.length === 0) return null;
    return { allowCredentials: matching.some(({ allowCredentials }) => allowCredentials) };
  }
}

function matches(pattern: string, origin: string): boolean {
  if (pattern === '*') return true;
  const escaped = pattern.toLowerCase().replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  const expression = escaped.replace(/:\*$/, '(?::\\d+)?').replaceAll('*', '[a-z0-9-]+');
  return new RegExp(`^${expression}$`).test(origin.toLowerCase());
}

function readOrigin(row: Row): CorsOrigin {
  return {
    id: integerOf(row, 'id'),
    origin: textOf(row, 'origin'),
    allowCredentials: integerOf(row, 'allow_credentials') === 1,
    createdAt: textOf(row, 'created_at'),
  };
}
