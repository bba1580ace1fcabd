import type { Receipt, ReceiptPage } from './receipt-view.ts';
import { changesState } from './state.ts';
import type { Warmed } from './warm.ts';

/** Enough for every editor's last publications; the oldest make room. */
const MOST_KEPT = 500;

const WAITING: Receipt = { state: 'waiting', pages: [], totalMs: null };

/** A receipt, and when it was begun, by `performance.now()`. */
type Kept = { receipt: Receipt; startedAt: number };

declare global {
  // One for the process: Next evaluates a module once for each bundle that imports it.
  var signpostReceipts: Map<string, Kept> | undefined;
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
    for (const key of keys) keep(key, { receipt, startedAt });
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

/**
 * Public pages that some change was not seen on when they were last asked for. They are worth asking
 * for again: what was in the way may be gone.
 */
export function listUnseen(): string[] {
  const pages = [...receipts().values()].flatMap(({ receipt }) =>
    receipt.state === 'partly' ? receipt.pages : [],
  );
  return [...new Set(pages.flatMap(({ path, ms }) => (ms === null ? [path] : [])))];
}

/**
 * Takes a page that is as it should be now into the receipts that lack it, at any time after they
 * were written. One that lacks no page any more says that the change is live.
 */
export function takeLater({ path, ms: seen }: Warmed): void {
  if (seen === null) return;
  for (const kept of receipts().values()) {
    const { receipt, startedAt } = kept;
    const isLacking = receipt.pages.some((page) => page.path === path && page.ms === null);
    if (receipt.state !== 'partly' || !isLacking) continue;
    const ms = Math.round(performance.now() - startedAt);
    const pages = receipt.pages.map((page) =>
      page.path === path && page.ms === null ? { path, ms } : page,
    );
    const isWhole = pages.every((page) => page.ms !== null);
    kept.receipt = { state: isWhole ? 'live' : 'partly', pages, totalMs: ms };
  }
}

/** What is known of a published revision; without `rev`, of the removal of a document. */
export function readReceipt(id: string, rev: string | undefined): Receipt {
  return receipts().get(keyOf(id, rev))?.receipt ?? WAITING;
}

function keep(key: string, kept: Kept): void {
  const all = receipts();
  all.delete(key);
  all.set(key, kept);
  const oldest = all.size > MOST_KEPT ? all.keys().next().value : undefined;
  if (oldest !== undefined) all.delete(oldest);
}

function receipts(): Map<string, Kept> {
  globalThis.signpostReceipts ??= new Map();
  return globalThis.signpostReceipts;
}

function keyOf(id: string, rev: string | undefined): string {
  return `${id} ${rev ?? 'removed'}`;
}
