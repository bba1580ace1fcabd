import { Replica } from '#sanity/replica/replica.ts';
import { now } from './clock.ts';
import { createCheckpoints, MAX_WAL_PAGES } from './database/checkpoints.ts';
import { type DerivedDatabase, openDerived, openDerivedReadOnly } from './database/derived.ts';
import type { Env } from './env.ts';
import { log } from './log.ts';
import { PageStore } from './pages/store.ts';

/** What `site.db` holds: published content, and the pages that were drawn of it. */
export type Storage = DerivedDatabase & {
  replica: Replica;
  pages: PageStore;
  /** Ends what is written beside, and closes the file. */
  close: () => Promise<void>;
};

/**
 * Opens the file of the site, and makes it anew where it is damaged. While a build draws pages in
 * several processes, each reads what was prepared and keeps in memory what it adds.
 * @param report told of a disk that takes no page.
 */
export function openStorage(settings: Env, report: (error: unknown) => void): Storage {
  const open = (opened: DerivedDatabase) => {
    const { database, kind } = opened;
    // Each would have readers wait for the disk, 20 to 80 ms for every hundred pages that are drawn.
    const checkpoints = kind === 'file' ? createCheckpoints(settings.siteFile) : undefined;
    if (checkpoints) database.exec(`PRAGMA wal_autocheckpoint = ${MAX_WAL_PAGES}`);
    return {
      ...opened,
      replica: new Replica({ ...settings.content, database, now }),
      pages: new PageStore({
        database,
        report,
        onCommit: () => checkpoints?.count(),
      }),
      close: async () => {
        await checkpoints?.close();
        database.close();
      },
    };
  };
  if (settings.isBuilding) {
    return open({ database: openDerivedReadOnly(settings.siteFile), kind: 'memory' });
  }
  return openDerived(settings.siteFile, open, (message) => log('storage').error(message));
}
