'use client';

import { QueryClient, useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useId, useState } from 'react';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { answerHref, resultsHref } from '#lib/search/links.ts';
import { requestSearch, type SearchAnswer } from '#lib/search/request.ts';
import { addRecent, clearRecent, listRecent } from './recent-searches.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useField, useSettled } from './use-field.ts';

export type ComboboxProps = {
  locale: Locale;
  /** Stands beside the form whose field it serves, inside one element. */
  place: RefObject<HTMLElement | null>;
};

/** One line that can be chosen: an article, a former search, or the way to all results. */
export type Choice = { href: string; query: string };

const SUGGESTIONS = 6;
const SHORTEST = 2;
/** Long enough that a fast typist asks once a word, short enough that nobody waits. */
const SETTLE_MS = 140;
const FRESH_MS = 60_000;

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: FRESH_MS, retry: false, refetchOnWindowFocus: false } },
});

const suggestionsQuery = (locale: Locale, query: string) => ({
  queryKey: ['suggestions', locale, query],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    requestSearch({ locale, query, limit: SUGGESTIONS }, signal),
});

/**
 * Suggestions under a search field, as the combobox pattern of WAI-ARIA with a list box: the focus
 * stays in the field, arrows move through the list, Enter opens what is marked or else searches,
 * Escape closes the list.
 */
export function Combobox({ locale, place }: ComboboxProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(true);
  const [active, setActive] = useState(-1);
  const [recent, setRecent] = useState(listRecent);
  const [asked, setAsked] = useState('');

  const { input, text, isFocused } = useField(place, (event) => {
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
  });

  const query = text.trim();
  const settled = useSettled(query, SETTLE_MS);
  const asks = settled.length >= SHORTEST;
  const { data, isPlaceholderData, isError } = useQuery(
    {
      ...suggestionsQuery(locale, settled),
      enabled: asks && isFocused,
      placeholderData: (previous: SearchAnswer | undefined) => previous,
    },
    client,
  );
  const found = asks && query.length >= SHORTEST && !isError ? data : undefined;
  const choices = choicesOf(locale, query, found, recent);
  const isShown = isOpen && isFocused && (choices.length > 0 || found !== undefined);

  const follow = (choice: Choice) => {
    addRecent(choice.query);
    location.assign(choice.href);
  };

  const move = (event: KeyboardEvent, by: number) => {
    event.preventDefault();
    setOpen(true);
    // One place more than there are choices: back in the field.
    const places = choices.length + 1;
    setActive((from) => ((from + 1 + by + places) % places) - 1);
  };

  const choose = (event: KeyboardEvent) => {
    const choice = isShown ? choices[active] : undefined;
    if (choice === undefined) return;
    event.preventDefault();
    follow(choice);
  };

  const close = (event: KeyboardEvent) => {
    if (!isShown) return;
    event.preventDefault();
    setOpen(false);
    setActive(-1);
  };

  if (query !== asked) {
    setAsked(query);
    setActive(-1);
    setOpen(true);
  }

  useEffect(() => {
    if (isFocused) {
      setRecent(listRecent());
      setOpen(true);
    }
  }, [isFocused]);

  useEffect(() => {
    const form = input?.form;
    const remember = () => addRecent(input?.value ?? '');
    form?.addEventListener('submit', remember);
    return () => form?.removeEventListener('submit', remember);
  }, [input]);

  useEffect(() => {
    if (input === null) return;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-haspopup', 'listbox');
    input.setAttribute('aria-controls', `${id}list`);
    input.setAttribute('aria-expanded', String(isShown));
    if (isShown && active >= 0) input.setAttribute('aria-activedescendant', `${id}${active}`);
    else input.removeAttribute('aria-activedescendant');
  }, [input, id, isShown, active]);

  const t = messages(locale);
  return (
    <>
      <p role="status" className="sr-only">
        {isShown && found !== undefined && !isPlaceholderData
          ? t('search.found', { count: found.total })
          : null}
      </p>
      {isShown ? (
        <SuggestionList
          locale={locale}
          id={id}
          found={found}
          choices={choices}
          active={active}
          onFollow={follow}
          onClear={() => {
            clearRecent();
            setRecent([]);
            input?.focus();
          }}
        />
      ) : null}
    </>
  );
}

/** The lines of the list, in order. The href of an article leads to the passage that answers. */
function choicesOf(
  locale: Locale,
  query: string,
  found: SearchAnswer | undefined,
  recent: readonly string[],
): Choice[] {
  if (query === '') {
    return recent.map((one) => ({ href: resultsHref(locale, { query: one }), query: one }));
  }
  if (found === undefined || found.total === 0) return [];
  return [
    ...found.results.map((result) => ({ href: answerHref(locale, result), query })),
    { href: resultsHref(locale, { query }), query },
  ];
}
