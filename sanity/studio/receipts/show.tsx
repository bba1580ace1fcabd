import type { ToastContextValue } from '@sanity/ui/toast';
import { type Followed, followReceipt, type Watch } from './follow.ts';
import { ReceiptPages } from './receipt-pages.tsx';
import { type Aim, receiptWords } from './words.ts';

/** As long as a publication is followed, and a little longer. */
const WHILE_MS = 100_000;
const AFTERWARDS_MS = 12_000;

/**
 * Shows in a corner of the Studio what becomes of a publication. It goes on when the editor
 * leaves the document.
 */
export async function showReceipt(
  { push }: Pick<ToastContextValue, 'push'>,
  watch: Watch,
  aim: Aim,
): Promise<void> {
  const id = `receipt-${watch.id}`;
  const say = (followed: Followed, duration: number) => {
    const { status, title, description } = receiptWords(followed, aim);
    const { pages } = followed.receipt;
    push({
      id,
      closable: true,
      duration,
      status,
      title,
      description: (
        <>
          {description}
          {followed.isOver && pages.length > 0 && <ReceiptPages pages={pages} />}
        </>
      ),
    });
  };
  const waiting: Followed = {
    receipt: { state: 'waiting', pages: [], totalMs: null },
    elapsedMs: 0,
    isOver: false,
  };
  say(waiting, WHILE_MS);
  say(await followReceipt(watch, (progress) => say(progress, WHILE_MS)), AFTERWARDS_MS);
}
