import type { Followed } from './follow.ts';

/** What an editor reads while and after the pages are made again. */
export type ReceiptWords = {
  status: 'info' | 'success' | 'warning';
  title: string;
  description?: string;
};

/** Whether readers are to see something new, or to see it no longer. */
export type Aim = 'live' | 'gone';

/** The words of a receipt, as measured and no better. */
export function receiptWords({ receipt, elapsedMs, isOver }: Followed, aim: Aim): ReceiptWords {
  const seen = receipt.pages.filter(({ ms }) => ms !== null);
  const missing = receipt.pages.filter(({ ms }) => ms === null).map(({ path }) => path);
  const after = `after ${seconds(elapsedMs)}`;
  if (receipt.state === 'live') {
    const where = seen.length === 0 ? '' : ` ${AIMS[aim].where} ${pages(seen.length)}`;
    return { status: 'success', title: `${AIMS[aim].done}${where} ${after}` };
  }
  if (receipt.state === 'partly') {
    return {
      status: 'warning',
      title: `${AIMS[aim].done} ${AIMS[aim].where} ${seen.length} of ${pages(receipt.pages.length)} ${after}`,
      description: `Not seen there yet: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}. They are tried again within a minute.`,
    };
  }
  if (!isOver && elapsedMs < LATE_MS) {
    const sofar = seen.length === 0 ? '' : ` (${pages(seen.length)} so far)`;
    return { status: 'info', title: `${AIMS[aim].doing}${sofar}` };
  }
  if (seen.length > 0) {
    return {
      status: 'warning',
      title: `${AIMS[aim].done} ${AIMS[aim].where} ${pages(seen.length)} so far, ${after}`,
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

/** After this long it is no longer soon, and an editor is told so. */
export const LATE_MS = 10_000;

const AIMS = {
  live: { done: 'Live', doing: 'Published. Bringing it to readers…', where: 'on' },
  gone: { done: 'Gone', doing: 'Taken down. Bringing that to readers…', where: 'from' },
} as const;

function pages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`;
}

/** Never "0.0 s": nothing on the way takes no time. */
function seconds(ms: number): string {
  return `${Math.max(0.1, ms / 1000).toFixed(1)} s`;
}
