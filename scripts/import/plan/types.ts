import type { Stored } from '../convert/keys.ts';
import type { Note } from '../report/notes.ts';
import type { TextLoss } from '../report/text-loss.ts';

/** A document that the import wants to be there. */
export type Planned = {
  /** Without `drafts.`. */
  id: string;
  type: string;
  isDraft: boolean;
  /** What is stored, without `_id` and fields of the store. */
  fields: Stored;
  /** For the report. */
  title: string;
};

/** What the report says of one article. */
export type ArticleReport = {
  id: string;
  type: string;
  title: string;
  /** Where it stands in the old help center. */
  url: string | null;
  locale: string;
  notes: Note[];
  text: TextLoss;
  /** Dead links, broken pictures and the like, in sentences. */
  problems: string[];
};

export type Plan = {
  documents: Planned[];
  articles: ArticleReport[];
  /** Votes by the id of an article. */
  helpful: Record<string, number>;
  problems: string[];
};
