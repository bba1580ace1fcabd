import type { SQLInputValue } from 'node:sqlite';
import { generateId } from '../mutations/ids.ts';
import { integerOf, jsonOf, type Row, textOf } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import type { Hook, HookSettings } from './hook.ts';

/** The table of hooks, with how far each has read the transaction log. */
export class HookStore {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  list(): Hook[] {
    return this.#all('SELECT * FROM hooks ORDER BY created_at, id').map(readHook);
  }

  get(id: string): Hook | null {
    const [row] = this.#all('SELECT * FROM hooks WHERE id = ?', id);
    return row === undefined ? null : readHook(row);
  }

  /** A new hook is told of what happens from now on. */
  put(settings: HookSettings, id = generateId()): Hook {
    const createdAt = this.#clock().toISOString();
    this.#run(
      `INSERT INTO hooks (id, created_at, settings, seq)
       VALUES (?, ?, ?, (SELECT coalesce(max(seq), 0) FROM transactions))
       ON CONFLICT (id) DO UPDATE SET settings = excluded.settings`,
      id,
      createdAt,
      JSON.stringify(settings),
    );
    if (settings.isDisabledByUser) {
      this.#run(
        `UPDATE deliveries SET status = 'cancelled' WHERE hook = ? AND status = 'pending'`,
        id,
      );
    }
    return this.get(id) ?? { ...settings, id, createdAt };
  }

  remove(id: string): void {
    this.#run('DELETE FROM hooks WHERE id = ?', id);
  }

  /** The last transaction that is in the queue of a hook. */
  position(id: string): number {
    const [row] = this.#all('SELECT seq FROM hooks WHERE id = ?', id);
    return row === undefined ? this.#store.sequence() : integerOf(row, 'seq');
  }

  #all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#store.read((database) => database.prepare(sql).all(...values));
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#store.write((database) => database.prepare(sql).run(...values));
  }
}

function readHook(row: Row): Hook {
  const settings: HookSettings = jsonOf(row, 'settings');
  return { ...settings, id: textOf(row, 'id'), createdAt: textOf(row, 'created_at') };
}
