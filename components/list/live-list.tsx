'use client';

import { QueryClient, useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { requestList } from '#lib/articles/list-request.ts';
import type { ArticleList, TabCounts } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { type ListAddress, listHref } from '#lib/seo/links.ts';
import { leadToLanguages } from './lead-to-languages.ts';
import { listArrival, listTitle } from './list-messages.ts';
import { ListView } from './list-view.tsx';
import { restoreFocus } from './restore-focus.ts';
import { isSameList, type ListNavigation, useListNavigation } from './use-list-navigation.ts';

export type LiveListProps = {
  locale: Locale;
  siteName: string;
  counts: TabCounts;
  /** The list that the server rendered. */
  initial: ListAddress;
  /** Its first element is the server's list. */
  region: RefObject<HTMLElement | null>;
};

/** How long a list is shown again without a request. */
const FRESH_MS = 30_000;

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: FRESH_MS, retry: false, refetchOnWindowFocus: false } },
});

const listQuery = (locale: Locale, address: ListAddress) => ({
  queryKey: ['list', locale, address.tab, address.sort, address.page],
  queryFn: ({ signal }: { signal: AbortSignal }) => requestList({ locale, ...address }, signal),
});

/** The title of the server's list. */
const serverTitle = typeof document === 'undefined' ? '' : document.title;

/**
 * Shows another list instead of the server's, and updates address, title, focus and scroll. On
 * failure the browser loads the address.
 */
export function LiveList({ locale, siteName, counts, initial, region }: LiveListProps) {
  const navigation = useListNavigation({
    locale,
    initial,
    region,
    onNear: (near) => client.prefetchQuery(listQuery(locale, near)),
  });
  const address = navigation?.address ?? initial;
  const atHome = isSameList(address, initial);
  const query = useQuery(
    {
      ...listQuery(locale, address),
      enabled: !atHome,
      placeholderData: (previous: ArticleList | undefined) => previous,
    },
    client,
  );
  const list = atHome ? undefined : query.data;
  const arrived = atHome || (query.isSuccess && !query.isPlaceholderData);
  const failed = !atHome && query.isError;
  const away = list !== undefined;

  const leaving = useRef(false);
  useEffect(() => {
    if (!failed || leaving.current) return;
    leaving.current = true;
    location.assign(listHref(locale, address));
  }, [failed, locale, address]);

  // Before paint, so that both lists are never visible together.
  useLayoutEffect(() => {
    region.current?.firstElementChild?.toggleAttribute('hidden', away);
  }, [away, region]);

  useEffect(() => {
    region.current?.setAttribute('aria-busy', String(!arrived));
  }, [arrived, region]);

  const view = useRef<HTMLDivElement>(null);
  const restored = useRef<ListNavigation>(undefined);
  useEffect(() => {
    if (!navigation || !arrived || restored.current === navigation) return;
    const from = restored.current?.address ?? initial;
    restored.current = navigation;
    const title = list ? listTitle(locale, list) : null;
    document.title = list ? [title, siteName].filter(Boolean).join(' · ') : serverTitle;
    const shown = list ? view.current : region.current?.firstElementChild;
    if (shown) restoreFocus(shown, navigation, from);
    leadToLanguages(navigation.address);
  }, [navigation, arrived, list, initial, locale, region, siteName]);

  return (
    <>
      <p role="status" className="sr-only">
        {navigation && !arrived ? messages(locale)('list.loading') : null}
        {navigation && arrived && list ? listArrival(locale, list) : null}
      </p>
      {list ? (
        <div ref={view}>
          <ListView locale={locale} list={list} counts={counts} />
        </div>
      ) : null}
    </>
  );
}
