import type { ListAddress } from '#lib/seo/links.ts';
import type { ListNavigation } from './use-list-navigation.ts';

/**
 * Restores focus and scroll: after going back as they were, on another page of the list at its top,
 * else on the link that was followed.
 */
export function restoreFocus(view: Element, navigation: ListNavigation, from: ListAddress): void {
  const focus = (selector: string) =>
    view.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });

  if ('back' in navigation) {
    if (navigation.back === null) return;
    focus(navigation.back.link);
    scrollTo({ top: navigation.back.scroll, behavior: 'instant' });
  } else if (navigation.address.page !== from.page && navigation.address.tab === from.tab) {
    view.scrollIntoView({ block: 'start', behavior: 'instant' });
    focus('[data-list-heading]');
  } else {
    focus(navigation.followed);
  }
}
