import { z } from 'zod';
import type { Receipt } from '#lib/changes/receipt-view.ts';
import { LATE_MS } from './words.ts';

/** How often the site is asked at first, and at last: a site that is busy is not asked more. */
const EVERY_MS = 150;
const SELDOM_MS = 2_000;
/** How long a publication is followed, and how long one answer may take. */
const PATIENCE_MS = 90_000;
const ANSWER_MS = 10_000;

const receiptSchema = z.object({
  state: z.enum(['waiting', 'live', 'partly']),
  pages: z.array(z.object({ path: z.string(), ms: z.number().nullable() })),
  totalMs: z.number().nullable(),
});

export type Followed = {
  receipt: Receipt;
  /** Since the editor asked for it, in ms, on the editor's own clock. */
  elapsedMs: number;
  /** False when the wait was given up: the receipt is the last one seen. */
  isOver: boolean;
};

export type Watch = {
  id: string;
  /** The revision that was published; undefined follows the removal of the document. */
  rev: string | undefined;
  /** `performance.now()` when the editor asked for it. */
  startedAt: number;
};

/**
 * Asks the site for the receipt of a publication until all is live or the patience ends.
 * `onProgress` hears of every change in between. Never throws: a site that does not answer is
 * a receipt that is still waiting.
 */
export async function followReceipt(
  watch: Watch,
  onProgress: (progress: Followed) => void = () => undefined,
): Promise<Followed> {
  let seen: Receipt = { state: 'waiting', pages: [], totalMs: null };
  for (let wasLate = false; ; ) {
    const receipt = (await fetchReceipt(watch)) ?? seen;
    const elapsedMs = performance.now() - watch.startedAt;
    const isOver = receipt.state !== 'waiting';
    // What is live in part only is tried again by the site.
    const isWhole = receipt.state === 'live';
    if (isWhole || elapsedMs > PATIENCE_MS) return { receipt, elapsedMs, isOver };
    const isLate = elapsedMs > LATE_MS;
    const isNews = countsOf(receipt) !== countsOf(seen) || isLate !== wasLate;
    if (isNews) onProgress({ receipt, elapsedMs, isOver });
    seen = receipt;
    wasLate = isLate;
    const pause = Math.min(Math.max(EVERY_MS, elapsedMs / 10), SELDOM_MS);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function countsOf({ state, pages }: Receipt): string {
  return `${state} ${pages.length} ${pages.filter(({ ms }) => ms === null).length}`;
}

async function fetchReceipt({ id, rev }: Watch): Promise<Receipt | undefined> {
  const query = new URLSearchParams(rev === undefined ? { id } : { id, rev });
  try {
    const response = await fetch(`/api/receipts?${query}`, {
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return response.ok ? receiptSchema.parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
