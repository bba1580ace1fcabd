import { LakeError } from '../errors.ts';
import { integerOf, jsonOf } from '../store/row.ts';
import type { Store } from '../store/store.ts';

/** Keys are listed in paths, separated by commas. */
const KEY = /^[^\p{C},]{1,200}$/u;
const MAX_VALUE_LENGTH = 64 * 1024;
const MAX_KEYS = 500;

export type KeyValue = { key: string; value: unknown };

/** What the Studio remembers for each user: layouts, sort orders, recent searches. */
export function createKeyValues({ store, clock }: { store: Store; clock: () => Date }) {
  /** In the order asked for; null where nothing is remembered. */
  function listValues(userId: string, keys: readonly string[]): KeyValue[] {
    const sql = 'SELECT value FROM key_values WHERE user_id = ? AND key = ?';
    return store.read((database) => {
      const statement = database.prepare(sql);
      return keys.map((key) => {
        const row = statement.get(userId, key);
        const value: unknown = row === undefined ? null : jsonOf(row, 'value');
        return { key, value };
      });
    });
  }

  /**
   * Remembers all pairs, or none.
   * @throws {LakeError} 400 for a key that cannot be one, 413 when it is too much to remember.
   */
  function setValues(userId: string, pairs: readonly KeyValue[]): void {
    const rows = pairs.map(({ key, value }) => {
      if (!KEY.test(key)) throw new LakeError(400, 'validationError', 'A key is not valid');
      const text = JSON.stringify(value ?? null);
      if (text.length > MAX_VALUE_LENGTH) throw tooMuch('A value is larger than 64 kB');
      return { key, text };
    });
    const at = clock().toISOString();
    store.write((database) => {
      const put = database.prepare(`
        INSERT INTO key_values (user_id, key, value, updated_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`);
      for (const { key, text } of rows) put.run(userId, key, text, at);
      const count = 'SELECT count(*) AS count FROM key_values WHERE user_id = ?';
      if (integerOf(database.prepare(count).get(userId), 'count') > MAX_KEYS) {
        throw tooMuch(`At most ${MAX_KEYS} keys are remembered for each user`);
      }
    });
  }

  return { listValues, setValues };
}

function tooMuch(message: string): LakeError {
  return new LakeError(413, 'requestTooLarge', message);
}
