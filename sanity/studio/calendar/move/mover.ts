import type { Entry } from '../data/entries.ts';
import type { Move } from './move.ts';

/** Whether a move waits in a draft, or readers get it. */
export type Mode = 'draft' | 'publish';

/** Takes one move back. @throws when somebody changed the announcement since. */
export type Undo = () => Promise<void>;

/** Carries out what the calendar was told. */
export type Mover = {
  /** Titles of the fields, apart from times, that its draft changes and readers do not have yet. */
  listEdits: (id: string) => Promise<string[]>;
  /** @throws when somebody moved it since, or the content API refuses; the message is for the editor. */
  move: (entry: Entry, move: Move, mode: Mode) => Promise<Undo>;
};
