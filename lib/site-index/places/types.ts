import type { Sort } from '#lib/articles/constants.ts';
import { type Methods, READING } from '../endpoints.ts';

/** What an address stands for, and the one way in which its path is written. */
export type Place = {
  path: string;
  methods: Methods;
  /** Whether only another language has what is shown here. */
  isElsewhere?: boolean;
  /** What its query says: a list's sort and page, its own matter, or nothing that it knows. */
  query: ListPlace | { of: 'itself' } | { of: 'nothing' };
};

/** A list with pages: `lastPage` is the last one that there could be. */
export type ListPlace = {
  of: 'list';
  hrefOf: (address: { sort: Sort; page: number }) => string;
  lastPage: number;
};

/** A path that takes no query. */
export function plain(path: string): Place {
  return { path, methods: READING, query: { of: 'nothing' } };
}
