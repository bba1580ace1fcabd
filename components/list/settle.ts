import type { ListAddress } from '#lib/seo/links.ts';
import type { Turn } from './use-turns.ts';

/**
 * Puts focus and scroll where the reader expects them: where they were, on the way back; at the
 * top of the list on another page of it; on the link they followed otherwise.
 */
export function settle(view: Element, turn: Turn, from: ListAddress): void {
  const focus = (selector: string) =>
    view.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });

  if ('back' in turn) {
    if (turn.back === null) return;
    focus(turn.back.link);
    scrollTo({ top: turn.back.scroll, behavior: 'instant' });
  } else if (turn.address.page !== from.page && turn.address.tab === from.tab) {
    view.scrollIntoView({ block: 'start', behavior: 'instant' });
    focus('[data-list-heading]');
  } else {
    focus(turn.followed);
  }
}
