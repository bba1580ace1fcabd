import { StoreError } from '../errors.ts';
import { textOf } from './row.ts';
import { openStore, type Store } from './store.ts';

export type NamedStoreOptions = {
  dir: string;
  clock: () => Date;
  projectId: string;
  dataset: string;
};

/**
 * Opens a lake's store as {@link openStore} does. It can be opened only under its first
 * project and dataset, because asset paths and clients name them.
 * @throws {StoreError} one sentence that says which name it has.
 */
export function openNamedStore({ dir, clock, projectId, dataset }: NamedStoreOptions): Store {
  const store = openStore({ dir, clock });
  const given = `${projectId}/${dataset}`;
  const known = nameOf(store) ?? claim(store, given);
  if (known === given) return store;
  store.close();
  throw refusal(store.file, known, given);
}

function refusal(file: string, known: string, given: string): StoreError {
  const message = `The lake in ${file} is ${known}, not ${given}; start it under its name, or use another folder.`;
  return new StoreError(message, 'dataset');
}

function nameOf(store: Store): string | undefined {
  const sql = "SELECT value FROM meta WHERE key = 'name'";
  const row = store.read((database) => database.prepare(sql).get());
  return row === undefined ? undefined : textOf(row, 'value');
}

/** Of several processes that open a new lake at once the first one names it. */
function claim(store: Store, name: string): string {
  store.write((database) => {
    database.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('name', ?)").run(name);
  });
  return nameOf(store) ?? name;
}
