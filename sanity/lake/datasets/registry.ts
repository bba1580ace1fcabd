import { LakeError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type AclMode, type DatasetRecord, readDatasetRecord } from './record.ts';

/** The table of datasets beside the first one. */
export class DatasetRegistry {
  readonly #store: Store;

  /** @param store of the first dataset. */
  constructor(store: Store) {
    this.#store = store;
  }

  list(): DatasetRecord[] {
    const sql = 'SELECT * FROM datasets ORDER BY created_at, name';
    return this.#store.read((database) => database.prepare(sql).all()).map(readDatasetRecord);
  }

  get(name: string): DatasetRecord | null {
    const sql = 'SELECT * FROM datasets WHERE name = ?';
    const row = this.#store.read((database) => database.prepare(sql).get(name));
    return row === undefined ? null : readDatasetRecord(row);
  }

  /** @throws {LakeError} 409 when there is one of this name. */
  add({ name, aclMode, createdAt, createdBy, profile, addonFor }: DatasetRecord): void {
    const sql = `
      INSERT OR IGNORE INTO datasets (name, acl_mode, created_at, created_by, profile, addon_for)
      VALUES (?, ?, ?, ?, ?, ?)`;
    const { changes } = this.#store.write((database) =>
      database.prepare(sql).run(name, aclMode, createdAt, createdBy, profile, addonFor),
    );
    if (Number(changes) === 0) throw datasetExists(name);
  }

  setAclMode(name: string, aclMode: AclMode): void {
    const sql = 'UPDATE datasets SET acl_mode = ? WHERE name = ?';
    this.#store.write((database) => database.prepare(sql).run(aclMode, name));
  }

  remove(name: string): void {
    this.#store.write((database) =>
      database.prepare('DELETE FROM datasets WHERE name = ?').run(name),
    );
  }
}

export function datasetExists(name: string): LakeError {
  return new LakeError(409, 'conflict', `The dataset "${name}" exists already`);
}
