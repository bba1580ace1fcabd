import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Locale } from '#lib/i18n/locales.ts';
import { type ListAddress, listHref, parseListHref } from '#lib/seo/links.ts';
import {
  linkSelector,
  pushAddress,
  readScrollState,
  type ScrollState,
  saveScrollState,
} from './scroll-restoration.ts';

/** The list to show, and the link that was followed or, after going back, the saved state. */
export type ListNavigation = { address: ListAddress } & (
  | { followed: string }
  | { back: ScrollState | null }
);

export function isSameList(a: ListAddress, b: ListAddress): boolean {
  return a.tab === b.tab && a.sort === b.sort && a.page === b.page;
}

/** The address of the server's page, with any other parameters. */
const startHref = typeof location === 'undefined' ? '' : location.pathname + location.search;

/**
 * Handles clicks on list links inside `region`, and the browser's back and forward. `onNear` is
 * called with a list whose link the pointer or focus reached. Undefined until the first navigation.
 */
export function useListNavigation({
  locale,
  initial,
  region,
  onNear,
}: {
  locale: Locale;
  initial: ListAddress;
  region: RefObject<HTMLElement | null>;
  onNear: (address: ListAddress) => void;
}): ListNavigation | undefined {
  const [navigation, setNavigation] = useState<ListNavigation>();

  const approach = useEffectEvent((event: Event) => {
    const near = listLink(locale, event)?.address;
    if (near && !isSameList(near, initial)) onNear(near);
  });

  const follow = useEffectEvent((event: MouseEvent) => {
    if (event.button !== 0 || event.defaultPrevented) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const found = listLink(locale, event);
    if (!found) return;
    event.preventDefault();
    const href = listHref(locale, found.address);
    if (href === location.pathname + location.search) return;
    const followed = linkSelector(found.link);
    saveScrollState({ scroll: scrollY, link: followed });
    pushAddress(href);
    setNavigation({ address: found.address, followed });
  });

  const travel = useEffectEvent(() => {
    const here = location.pathname + location.search;
    const address = here === startHref ? initial : parseListHref(locale, new URL(location.href));
    if (address) setNavigation({ address, back: readScrollState() });
    else location.reload();
  });

  useEffect(() => {
    const root = region.current;
    if (!root) return;
    const stop = new AbortController();
    const { signal } = stop;
    root.addEventListener('pointerover', (event) => approach(event), { signal });
    root.addEventListener('focusin', (event) => approach(event), { signal });
    root.addEventListener('click', (event) => follow(event), { signal });
    addEventListener('popstate', () => travel(), { signal });
    return () => stop.abort();
  }, [region]);

  return navigation;
}

function listLink(
  locale: Locale,
  event: Event,
): { link: HTMLAnchorElement; address: ListAddress } | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== location.origin) return null;
  const address = parseListHref(locale, new URL(link.href));
  return address && { link, address };
}
