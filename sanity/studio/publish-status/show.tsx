import type { ToastContextValue } from '@sanity/ui/toast';
import { followPublication, type Publication } from './follow.ts';
import { type ChangeKind, statusMessage } from './messages.ts';
import { PageList } from './page-list.tsx';
import type { Progress } from './publish-status.ts';

/** Longer than a publication is followed. */
const WHILE_MS = 100_000;
const AFTERWARDS_MS = 12_000;

/**
 * Shows in a corner of the Studio what becomes of a publication. It goes on when the editor
 * leaves the document.
 */
export async function showPublishStatus(
  { push }: Pick<ToastContextValue, 'push'>,
  publication: Publication,
  change: ChangeKind,
): Promise<void> {
  const id = `publish-status-${publication.id}`;
  const say = (progress: Progress, duration: number) => {
    const { status, title, description } = statusMessage(progress, change);
    const { pages } = progress.status;
    push({
      id,
      closable: true,
      duration,
      status,
      title,
      description: (
        <>
          {description}
          {progress.isOver && pages.length > 0 && <PageList pages={pages} />}
        </>
      ),
    });
  };
  const waiting: Progress = {
    status: { state: 'waiting', pages: [], totalMs: null },
    elapsedMs: 0,
    isOver: false,
  };
  say(waiting, WHILE_MS);
  say(await followPublication(publication, (progress) => say(progress, WHILE_MS)), AFTERWARDS_MS);
}
