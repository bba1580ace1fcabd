'use client';

import { QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { MAX_QUERY } from '#lib/feedback/constants.ts';
import {
  optimisticVote,
  requestVote,
  VoteRefused,
  type VoteState,
  voteInputOf,
} from '#lib/feedback/request-vote.ts';
import { isCounted } from '#lib/feedback/send-event.ts';
import type { VoteInput } from '#lib/feedback/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { referringSearch } from '#lib/search/referring-search.ts';
import { ReasonForm, VoteCount, VoteQuestion } from './vote-forms.tsx';

export type LiveVoteProps = { locale: Locale; articleId: string; helpful: number };

const client = new QueryClient();

/** The vote after a button was pressed: shown at once, and undone when the server refuses it. */
export function LiveVote({
  locale,
  articleId,
  helpful,
  first,
}: LiveVoteProps & {
  /** The form whose button was pressed. */
  first: HTMLFormElement;
}) {
  const t = messages(locale);
  const { state, send } = useVote(articleId, helpful);
  const [query] = useState(searchToTell);
  const [isAsking, setAsking] = useState(false);
  const outcome = useRef<HTMLElement>(null);
  const setOutcome = (element: HTMLElement | null) => {
    outcome.current = element;
  };

  const start = useEffectEvent(() => {
    const input = voteInputOf(first);
    if (input && send.isIdle) send.mutate(input);
  });
  useEffect(() => start(), []);

  const shown = isAsking ? null : state.vote;
  const hasSaidWhy = shown === 'no' && state.why;
  // What was pressed is gone from the page, so the focus goes to what took its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are when something takes its place.
  useEffect(() => outcome.current?.focus({ preventScroll: true }), [shown, hasSaidWhy]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = event.target instanceof HTMLFormElement ? voteInputOf(event.target) : null;
    if (!input) return;
    setAsking(false);
    send.mutate(input);
  };
  const change = (
    <button type="button" className="way" onClick={() => setAsking(true)}>
      {t('vote.change')}
    </button>
  );

  return (
    <div className="vote-live" onSubmit={submit}>
      {shown === null ? (
        <div ref={setOutcome} tabIndex={-1} className="vote-ask">
          <VoteQuestion locale={locale} articleId={articleId} said={state.vote} />
        </div>
      ) : (
        <p ref={setOutcome} tabIndex={-1}>
          {t(
            shown === 'yes' ? 'vote.thanks.yes' : hasSaidWhy ? 'vote.thanks.why' : 'vote.thanks.no',
          )}{' '}
          {change}
        </p>
      )}
      {send.isError ? (
        <p role="alert" className="vote-failed">
          {send.error instanceof VoteRefused ? (
            t('vote.refused')
          ) : (
            <>
              {t(shown === 'no' ? 'vote.failed.why' : 'vote.failed')}{' '}
              <button type="button" className="way" onClick={() => send.mutate(send.variables)}>
                {t('vote.retry')}
              </button>
            </>
          )}
        </p>
      ) : null}
      {shown === 'no' && !hasSaidWhy ? (
        <ReasonForm {...{ locale, articleId, query }} busy={send.isPending} />
      ) : null}
      <VoteCount locale={locale} helpful={state.helpful} />
    </div>
  );
}

/** The search that led here, of readers who did not ask to be left alone. */
function searchToTell(): string | null {
  return isCounted() ? (referringSearch()?.slice(0, MAX_QUERY) ?? null) : null;
}

/** What this reader has said on an article, and a way to say more. Votes go out one after another. */
function useVote(articleId: string, helpful: number) {
  const queryKey = ['vote', articleId];
  const initialData: VoteState = { vote: null, why: false, helpful };
  const { data: state } = useQuery(
    { queryKey, queryFn: () => initialData, initialData, enabled: false },
    client,
  );
  const send = useMutation(
    {
      scope: { id: articleId },
      mutationFn: requestVote,
      onMutate: (input: VoteInput) => {
        const before = client.getQueryData<VoteState>(queryKey) ?? initialData;
        const after = optimisticVote(before, input);
        // Words that a reader wrote stay in their form until they have arrived.
        client.setQueryData<VoteState>(queryKey, { ...after, why: before.why && after.why });
        return { before, after };
      },
      onError: (_error, _ballot, said) => {
        if (said) client.setQueryData<VoteState>(queryKey, said.before);
      },
      onSuccess: (count, _ballot, { after }) => {
        client.setQueryData<VoteState>(queryKey, { ...after, helpful: count });
      },
    },
    client,
  );
  return { state, send };
}
