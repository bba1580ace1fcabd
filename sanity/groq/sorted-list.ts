import type { StoredDocument } from './document.ts';

/** Inserts, replaces or (null) removes a document in a list that is ordered by id. */
export function place(list: StoredDocument[], id: string, document: StoredDocument | null): void {
  const at = lowerBound(list, id);
  const isThere = list[at]?._id === id;
  if (document !== null) list.splice(at, isThere ? 1 : 0, document);
  else if (isThere) list.splice(at, 1);
}

function lowerBound(list: readonly StoredDocument[], id: string): number {
  return firstAfter(list, (document) => document._id < id);
}

/** The first position whose item is no longer `isBefore`, in a list where those come first. */
export function firstAfter<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = list[middle];
    if (item !== undefined && isBefore(item)) from = middle + 1;
    else to = middle;
  }
  return from;
}
