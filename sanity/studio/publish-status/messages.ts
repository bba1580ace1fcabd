import { t, tCount } from '#lib/studio-i18n/translate.ts';
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
  const after = seconds(elapsedMs);
  const { done, doing, on, onSome, soFar } = CHANGES[change];
  if (status.state === 'live') {
    const title =
      seen.length === 0 ? t('{done} after {after}', { done, after }) : on(seen.length, after);
    return { status: 'success', title };
  }
  if (status.state === 'partly') {
    return {
      status: 'warning',
      title: onSome(seen.length, pages(status.pages.length), after),
      description: t('Not seen there yet: {paths}. They are tried again within a minute.', {
        paths: `${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`,
      }),
    };
  }
  if (!isOver && elapsedMs < LATE_MS) {
    const title =
      seen.length === 0
        ? doing
        : t('{doing} ({pages} so far)', { doing, pages: pages(seen.length) });
    return { status: 'info', title };
  }
  if (seen.length > 0) {
    return {
      status: 'warning',
      title: soFar(seen.length, after),
      description: t('The site is still making the other pages again.'),
    };
  }
  return {
    status: 'warning',
    title: t('Not seen on the site after {elapsedMs}', { elapsedMs: seconds(elapsedMs) }),
    description: t(
      'It is published. The site compares itself with the content every minute, so it should follow soon; if it does not, tell whoever runs the site.',
    ),
  };
}

type Change = {
  done: string;
  doing: string;
  /** On how many pages, and after how long. */
  on: (count: number, after: string) => string;
  onSome: (seen: number, pages: string, after: string) => string;
  soFar: (count: number, after: string) => string;
};

const GONE: Pick<Change, 'done' | 'on' | 'onSome' | 'soFar'> = {
  done: t('Gone'),
  on: (count, after) =>
    tCount(count, 'Gone from {count} page after {after}', 'Gone from {count} pages after {after}', {
      after,
    }),
  onSome: (seen, pages, after) =>
    t('Gone from {seen} of {pages} after {after}', { seen, pages, after }),
  soFar: (count, after) =>
    tCount(
      count,
      'Gone from {count} page so far, after {after}',
      'Gone from {count} pages so far, after {after}',
      { after },
    ),
};

const CHANGES: Readonly<Record<ChangeKind, Change>> = {
  publish: {
    done: t('Live'),
    doing: t('Published. Updating the site…'),
    on: (count, after) =>
      tCount(count, 'Live on {count} page after {after}', 'Live on {count} pages after {after}', {
        after,
      }),
    onSome: (seen, pages, after) =>
      t('Live on {seen} of {pages} after {after}', { seen, pages, after }),
    soFar: (count, after) =>
      tCount(
        count,
        'Live on {count} page so far, after {after}',
        'Live on {count} pages so far, after {after}',
        { after },
      ),
  },
  unpublish: { ...GONE, doing: t('Unpublished. Updating the site…') },
  delete: { ...GONE, doing: t('Deleted. Updating the site…') },
};

function pages(count: number): string {
  return tCount(count, '{count} page', '{count} pages');
}

/** Never "0.0 s": nothing on the way takes no time. */
function seconds(ms: number): string {
  return `${Math.max(0.1, ms / 1000).toFixed(1)} s`;
}
