import { timeOf } from '#lib/instant.ts';

type Version = Readonly<Record<string, unknown>>;

/** What an editor said of the update that is about to be published. */
export type Update = {
  /** What changed, for readers; empty when nothing was said. */
  note: string;
  /** "Updated on" stays as it is, whatever the text says. */
  keepsDate: boolean;
};

/** One line of "What changed". */
export type Change = { _key: string; _type: 'change'; at: string; note: string };

/** How many are kept, newest first; the document's history holds the others. */
const MAX_CHANGES = 20;

/** What the draft says of its update. */
export function updateOf(draft: Version): Update {
  const { update } = draft;
  if (typeof update !== 'object' || update === null) return { note: '', keepsDate: false };
  const note = 'note' in update && typeof update.note === 'string' ? update.note.trim() : '';
  return { note, keepsDate: note !== '' && 'keepsDate' in update && update.keepsDate === true };
}

/** The changes of an article once its note is published at `instant`; null when it has no note. */
export function changesOnPublish(draft: Version, instant: Date): Change[] | null {
  const { note } = updateOf(draft);
  if (note === '') return null;
  const at = instant.toISOString();
  const former = Array.isArray(draft.changes) ? draft.changes : [];
  // A key must not repeat: publishing twice in a millisecond is beyond a hand.
  const change: Change = { _key: `at${instant.getTime()}`, _type: 'change', at, note };
  return [change, ...former.filter(isChange)].slice(0, MAX_CHANGES);
}

function isChange(value: unknown): value is Change {
  return typeof value === 'object' && value !== null && 'at' in value && timeOf(value.at) !== null;
}
