import { join } from 'node:path';
import { openPostgres } from '#lib/database/postgres.ts';
import type { Database } from '#lib/database/sql.ts';
import { openSqlite } from '#lib/database/sqlite.ts';
import { type AgentStore, agentStore } from './agents.ts';
import { type CommentStore, commentStore } from './comments.ts';
import { type DayStore, dayStore } from './days.ts';
import { migrations } from './migrations/index.ts';
import { type SaltStore, saltStore } from './salts.ts';
import { type SearchStore, searchStore } from './searches.ts';
import { type TotalStore, totalStore } from './totals.ts';
import { type ViewStore, viewStore } from './views.ts';
import { type VoteStore, voteStore } from './votes.ts';

/** What readers said and did; each part is described beside its code. Days are in UTC. */
export type FeedbackStore = VoteStore &
  CommentStore &
  AgentStore &
  ViewStore &
  SearchStore &
  DayStore &
  TotalStore &
  SaltStore & { close(): Promise<void> };

/** A PostgreSQL database, or else a file in the data folder. */
export type FeedbackPlace = { dataDir: string; databaseUrl?: string | undefined };

/**
 * Opens the feedback store and migrates it.
 * @throws {Unavailable} when PostgreSQL does not answer; an error when the file cannot be used.
 */
export async function openFeedback(place: FeedbackPlace): Promise<FeedbackStore> {
  return feedbackIn(await openDatabase(place));
}

/** For operators, when the file fails. */
export const HELD = 'votes, comments and counts';

export function feedbackFile(dataDir: string): string {
  return join(dataDir, 'feedback.db');
}

async function openDatabase({ dataDir, databaseUrl }: FeedbackPlace): Promise<Database> {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl, migrations);
  return openSqlite(feedbackFile(dataDir), migrations, HELD);
}

function feedbackIn(database: Database): FeedbackStore {
  return {
    ...voteStore(database),
    ...commentStore(database),
    ...agentStore(database),
    ...viewStore(database),
    ...searchStore(database),
    ...dayStore(database),
    ...totalStore(database),
    ...saltStore(database),
    close: () => database.close(),
  };
}
