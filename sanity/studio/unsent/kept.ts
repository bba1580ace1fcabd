import { z } from 'zod';

/** A change that the lake refused because the editor's session had ended. */
export type KeptChange = {
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
const MOST_CHARACTERS = 1_000_000;

const keptSchema = z.array(
  z.object({ userId: z.string(), at: z.string(), path: z.string(), body: z.string() }),
);

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Changes of a person that wait in this browser, oldest first. */
export function listKept(userId: string, shelf: Shelf = localStorage): KeptChange[] {
  return readAll(shelf).filter((change) => change.userId === userId);
}

/** Puts a change away, and the oldest others out when there is no room for all. */
export function keep(change: KeptChange, shelf: Shelf = localStorage): void {
  const all = [...readAll(shelf), change];
  while (all.length > 1 && JSON.stringify(all).length > MOST_CHARACTERS) all.shift();
  shelf.setItem(KEY, JSON.stringify(all));
}

/** Forgets changes of a person: they were stored, or are not wanted. */
export function forget(userId: string, shelf: Shelf = localStorage): void {
  const others = readAll(shelf).filter((change) => change.userId !== userId);
  if (others.length === 0) shelf.removeItem(KEY);
  else shelf.setItem(KEY, JSON.stringify(others));
}

/** What another version of the Studio left in another form is worth nothing. */
function readAll(shelf: Shelf): KeptChange[] {
  try {
    return keptSchema.parse(JSON.parse(shelf.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}
