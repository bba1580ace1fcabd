'use client';

import { QueryClient, useQuery } from '@tanstack/react-query';
import { type RefObject, useId, useState } from 'react';
import { sendEvent } from '#lib/feedback/send-event.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { noteSuggestion } from '#lib/search/referring-search.ts';
import { requestSearch, type SearchAnswer } from '#lib/search/request.ts';
import { type Choice, choicesOf } from './choices.ts';
import { addRecent, clearRecent, listRecent } from './recent-searches.ts';
import { SlashKey } from './slash-key.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useComboboxRole } from './use-combobox-role.ts';
import { useDebounced, useField } from './use-field.ts';

export type ComboboxProps = {
  locale: Locale;
  /** Holds the form whose field is served. */
  region: RefObject<HTMLElement | null>;
};

const MAX_SUGGESTIONS = 6;
const MIN_QUERY_CHARACTERS = 2;
/** Long enough that a fast typist asks once a word, short enough that nobody waits. */
const DEBOUNCE_MS = 140;
const STALE_MS = 60_000;

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: STALE_MS, retry: false, refetchOnWindowFocus: false } },
});

const suggestionsQuery = (locale: Locale, query: string) => ({
  queryKey: ['suggestions', locale, query],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    requestSearch({ locale, query, limit: MAX_SUGGESTIONS }, signal),
});

/**
 * Suggestions under a search field, as the combobox pattern of WAI-ARIA with a list box: the focus
 * stays in the field, arrows move through the list, Enter opens what is marked or else searches,
 * Escape closes the list.
 */
export function Combobox({ locale, region }: ComboboxProps) {
  const id = useId();
  const [isWanted, setWanted] = useState(true);
  const [active, setActive] = useState(-1);
  const [recent, setRecent] = useState(listRecent);

  const { input, text, isFocused } = useField(region, {
    // What stands in the field of a page of results has been answered by that page.
    focus: (value, isTyped) => {
      setRecent(listRecent());
      setWanted(isTyped || value.trim() === '');
    },
    input: () => {
      setActive(-1);
      setWanted(true);
    },
    submit: addRecent,
    key: (event) => {
      switch (event.key) {
        case 'ArrowDown':
          return move(event, 1);
        case 'ArrowUp':
          return move(event, -1);
        case 'Enter':
          return choose(event);
        case 'Escape':
          return close(event);
        default:
      }
    },
  });

  /** Of the search on every page, which Escape closes with its list. */
  const dialog = input?.closest('dialog') ?? null;
  const query = text.trim();
  const debounced = useDebounced(query, DEBOUNCE_MS);
  const asks = debounced.length >= MIN_QUERY_CHARACTERS;
  const { data, isPlaceholderData, isError } = useQuery(
    {
      ...suggestionsQuery(locale, debounced),
      enabled: asks && isFocused && isWanted,
      placeholderData: (previous: SearchAnswer | undefined) => previous,
    },
    client,
  );
  const found = asks && query.length >= MIN_QUERY_CHARACTERS && !isError ? data : undefined;
  const choices = choicesOf(locale, query, found, recent);
  const isOpen = isWanted && isFocused;
  const hasList = isOpen && choices.length > 0;
  const isShown = hasList || (isOpen && found?.total === 0);

  const follow = (choice: Choice, isAside = false) => {
    if (choice.kind === 'clear') {
      clearRecent();
      setRecent([]);
      setActive(-1);
      return;
    }
    addRecent(choice.query);
    if (choice.kind === 'article') tellOpened(choice, isAside);
    if (isAside) window.open(choice.href, '_blank', 'noopener');
    else location.assign(choice.href);
  };

  const tellOpened = (
    { href, query, result: { slug } }: Extract<Choice, { kind: 'article' }>,
    isAside: boolean,
  ) => {
    if (!isAside) noteSuggestion(href, query);
    sendEvent({ type: 'open', query, slug, locale, results: found?.total ?? 1 });
  };

  const move = (event: KeyboardEvent, by: number) => {
    event.preventDefault();
    setWanted(true);
    // One place more than there are choices: back in the field.
    const places = choices.length + 1;
    setActive((from) => ((from + 1 + by + places) % places) - 1);
  };

  const choose = (event: KeyboardEvent) => {
    const choice = hasList ? choices[active] : undefined;
    if (choice === undefined) return;
    event.preventDefault();
    follow(choice, event.metaKey || event.ctrlKey);
  };

  const close = (event: KeyboardEvent) => {
    if (!isShown && dialog === null) return;
    event.preventDefault();
    dialog?.close();
    setWanted(false);
    setActive(-1);
  };

  useComboboxRole(input, {
    list: `${id}list`,
    active: hasList && active >= 0 ? `${id}${active}` : undefined,
    hasList,
  });

  const t = messages(locale);
  const isCurrent = isOpen && found !== undefined && !isPlaceholderData && debounced === query;
  return (
    <>
      <p role="status" className="sr-only">
        {isCurrent ? t('search.found', { count: found.total }) : null}
      </p>
      {isShown ? (
        <SuggestionList
          {...{ locale, id, found, choices, active }}
          isInline={dialog !== null}
          onFollow={follow}
        />
      ) : null}
      {dialog ? <SlashKey locale={locale} /> : null}
    </>
  );
}
