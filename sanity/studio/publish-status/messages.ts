import { LATE_MS, type Progress } from './publish-status.ts';

/** What an editor reads while and after the pages are made again. */
export type StatusMessage = {
  status: 'info' | 'success' | 'warning';
  title: string;
  description?: string;
};

/** What an editor did: readers are to see something new, or to see it no longer. */
export type ChangeKind = 'publish' | 'unpublish' | 'delete';

/** What an editor is told of a publication, as measured. */
export function statusMessage(
  { status, elapsedMs, isOver }: Progress,
  change: ChangeKind,
): StatusMessage {
  const seen = status.pages.filter(({ ms }) => ms !== null);
  const missing = status.pages.filter(({ ms }) => ms === null).map(({ path }) => path);
  const after = `after ${seconds(elapsedMs)}`;
  if (status.state === 'live') {
    const where = seen.length === 0 ? '' : ` ${CHANGES[change].where} ${pages(seen.length)}`;
    return { status: 'success', title: `${CHANGES[change].done}${where} ${after}` };
  }
  if (status.state === 'partly') {
    return {
      status: 'warning',
      title: `${CHANGES[change].done} ${CHANGES[change].where} ${seen.length} of ${pages(status.pages.length)} ${after}`,
      description: `Not seen there yet: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}. They are tried again within a minute.`,
    };
  }
  if (!isOver && elapsedMs < LATE_MS) {
    const sofar = seen.length === 0 ? '' : ` (${pages(seen.length)} so far)`;
    return { status: 'info', title: `${CHANGES[change].doing}${sofar}` };
  }
  if (seen.length > 0) {
    return {
      status: 'warning',
      title: `${CHANGES[change].done} ${CHANGES[change].where} ${pages(seen.length)} so far, ${after}`,
      description: 'The site is still making the other pages again.',
    };
  }
  return {
    status: 'warning',
    title: `Not seen on the site after ${seconds(elapsedMs)}`,
    description:
      'It is published. The site compares itself with the content every minute, so it should follow soon; if it does not, tell whoever runs the site.',
  };
}

const CHANGES = {
  publish: { done: 'Live', doing: 'Published. Updating the site…', where: 'on' },
  unpublish: { done: 'Gone', doing: 'Unpublished. Updating the site…', where: 'from' },
  delete: { done: 'Gone', doing: 'Deleted. Updating the site…', where: 'from' },
} as const;

function pages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`;
}

/** Never "0.0 s": nothing on the way takes no time. */
function seconds(ms: number): string {
  return `${Math.max(0.1, ms / 1000).toFixed(1)} s`;
}
