import { array, object, string } from 'zod/mini';

/** A change that the lake refused because the editor's session had ended. */
export type UnsavedChange = {
  /** Who made it; only they are offered it again. */
  userId: string;
  /** When it was refused, ISO 8601. */
  at: string;
  /** Path on the lake below the version, such as `/data/actions/production`. */
  path: string;
  /** The request as it was sent, JSON. */
  body: string;
};

const KEY = 'signpost.unsent';
/** Browsers give a site about 5 million characters for everything. */
const MAX_CHARACTERS = 1_000_000;

const unsavedChangesSchema = array(
  object({ userId: string(), at: string(), path: string(), body: string() }),
);

type ChangeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Changes of a person that wait in this browser, oldest first. */
export function listUnsavedChanges(
  userId: string,
  storage: ChangeStorage = localStorage,
): UnsavedChange[] {
  return readAll(storage).filter((change) => change.userId === userId);
}

/** Puts a change away, and the oldest others out when there is no room for all. */
export function addUnsavedChange(
  change: UnsavedChange,
  storage: ChangeStorage = localStorage,
): void {
  const all = [...readAll(storage), change];
  while (all.length > 1 && JSON.stringify(all).length > MAX_CHARACTERS) all.shift();
  storage.setItem(KEY, JSON.stringify(all));
}

/** Forgets changes of a person: they were stored, or are not wanted. */
export function removeUnsavedChanges(userId: string, storage: ChangeStorage = localStorage): void {
  const others = readAll(storage).filter((change) => change.userId !== userId);
  if (others.length === 0) storage.removeItem(KEY);
  else storage.setItem(KEY, JSON.stringify(others));
}

/** What another version of the Studio left in another form is worth nothing. */
function readAll(storage: ChangeStorage): UnsavedChange[] {
  try {
    return unsavedChangesSchema.parse(JSON.parse(storage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}
