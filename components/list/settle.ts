import type { Locale } from '#lib/i18n/locales.ts';
import { type ListAddress, listHref } from '#lib/seo/links.ts';
import type { Turn } from './use-turns.ts';

/**
 * Puts focus and scroll where the reader expects them: where they were, on the way back; at the
 * top of the list on another page of it; on the link they followed otherwise.
 */
export function settle(
  region: HTMLElement,
  locale: Locale,
  { address, back }: Turn,
  from: ListAddress,
): void {
  const find = (isWanted: (element: HTMLElement) => boolean) =>
    [...region.querySelectorAll<HTMLElement>('a, [data-list-heading]')].find(
      (element) => isWanted(element) && element.closest('[hidden]') === null,
    );
  const linkTo = (href: string) => find((element) => element.getAttribute('href') === href);

  if (back) {
    if (back.focus !== null) linkTo(back.focus)?.focus({ preventScroll: true });
    scrollTo({ top: back.scroll, behavior: 'instant' });
  } else if (address.tab === from.tab && address.sort === from.sort) {
    region.scrollIntoView({ block: 'start', behavior: 'instant' });
    find((element) => element.dataset.listHeading !== undefined)?.focus({ preventScroll: true });
  } else {
    linkTo(listHref(locale, address))?.focus({ preventScroll: true });
  }
}
