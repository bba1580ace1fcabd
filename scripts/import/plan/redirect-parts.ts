import type { Match } from '#lib/redirects/patterns.ts';
import type { AddressBook } from '../links/address-book.ts';
import type { Source } from '../source.ts';
import type { Places } from './places.ts';
import type { Version, Versions } from './versions.ts';

/** A redirect before it has an id. */
export type Wanted = { match: Match; from: string; to: string };

export type RedirectParts = {
  source: Source;
  versions: Versions;
  places: Places;
  slugOf(version: Version): string;
  book: AddressBook;
  /** Placeholders of files by their old addresses. */
  files: ReadonlyMap<string, string>;
  /** Old addresses that were given, and where each leads. */
  given: Readonly<Record<string, string>>;
};
