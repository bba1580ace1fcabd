import { scheduler } from '#lib/announcements/start-scheduler.ts';
import { onContentChanged } from '#lib/search/process-index.ts';
import { openReceipts } from './receipts.ts';
import { type Warmed, warm } from './warm.ts';

/**
 * What follows once pages are marked stale, after the request that did it has ended: the index
 * of search takes the changes in, and the pages are asked for until they are made again.
 * @returns the pages with the time each took.
 */
export async function follow({
  ids,
  paths,
}: {
  ids: string[];
  paths: string[];
}): Promise<Warmed[]> {
  // One of them may be an announcement whose boundaries are others now.
  if (ids.length > 0) scheduler()?.wake();
  const receipt = openReceipts(ids);
  const [pages] = await Promise.all([
    warm(paths, receipt.take).finally(receipt.close),
    // A failure here is made up for by the index's own repair.
    onContentChanged(ids).catch(() => undefined),
  ]);
  return pages;
}
