import type { Receipt, ReceiptPage } from './receipt-view.ts';
import { changesState } from './state.ts';
import type { Warmed } from './warm.ts';

/** Enough for every editor's last publications; the oldest make room. */
const MOST_KEPT = 500;

const WAITING: Receipt = { state: 'waiting', pages: [], totalMs: null };

declare global {
  // One for the process: Next evaluates a module once for each bundle that imports it.
  var signpostReceipts: Map<string, Receipt> | undefined;
}

/** A receipt that is being written. */
export type OpenReceipt = {
  /** Takes a page that was asked for until it showed the change. */
  take(page: Warmed): void;
  /** Says that no more pages are asked for. */
  close(): void;
};

/**
 * Begins the receipts of documents whose pages have just been marked stale, each under the
 * revision they were marked for.
 */
export function openReceipts(ids: readonly string[]): OpenReceipt {
  const startedAt = performance.now();
  const keys = ids.map((id) => keyOf(id, changesState().seen?.revisions.get(id)?.rev));
  const pages: ReceiptPage[] = [];
  const write = (receipt: Receipt) => {
    for (const key of keys) keep(key, receipt);
  };
  write(WAITING);
  return {
    take(page) {
      pages.push(page);
      write({ state: 'waiting', pages: [...pages], totalMs: null });
    },
    close() {
      const isWhole = pages.every(({ ms }) => ms !== null);
      const totalMs = Math.round(performance.now() - startedAt);
      write({ state: isWhole ? 'live' : 'partly', pages: [...pages], totalMs });
    },
  };
}

/** What is known of a published revision; without `rev`, of the removal of a document. */
export function readReceipt(id: string, rev: string | undefined): Receipt {
  return receipts().get(keyOf(id, rev)) ?? WAITING;
}

function keep(key: string, receipt: Receipt): void {
  const all = receipts();
  all.delete(key);
  all.set(key, receipt);
  const oldest = all.size > MOST_KEPT ? all.keys().next().value : undefined;
  if (oldest !== undefined) all.delete(oldest);
}

function receipts(): Map<string, Receipt> {
  globalThis.signpostReceipts ??= new Map();
  return globalThis.signpostReceipts;
}

function keyOf(id: string, rev: string | undefined): string {
  return `${id} ${rev ?? 'removed'}`;
}
