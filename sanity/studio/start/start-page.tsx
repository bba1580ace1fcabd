import { Card } from '@sanity/ui';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useClient, useCurrentUser } from 'sanity';
import type { z } from 'zod';
import { API_VERSION } from '#lib/api-version.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { now } from '#lib/clock.ts';
import { mayReadInsights } from '#lib/insights/roles.ts';
import { commentsSchema, writeNextSchema } from '#lib/insights/types.ts';
import { paneAttributes } from '#lib/studio-i18n/direction.ts';
import { pairsOf } from '../announcements/pairs.ts';
import { useAnnouncements } from '../announcements/use-announcements.ts';
import { comingUp } from '../calendar/data/coming-up.ts';
import { entriesOf } from '../calendar/data/entries.ts';
import { requestReport } from '../insights/request.ts';
import { LanguageChoice } from '../language/language-choice.tsx';
import { useNow } from '../schedule/use-now.ts';
import { drafts, lastPublished, needsReview, type WorkList } from '../work-lists/lists.ts';
import { readWork } from '../work-lists/read-work.ts';
import { MAX_LINES, StartView } from './start-view.tsx';
import { ToolLink } from './tool-link.tsx';

/** Data older than this is read again when somebody comes back to the page. */
const FRESH_MS = 15_000;
const RANGE = '30d';

/** The start of the desk: what waits, what comes, what readers say. */
export function StartPage() {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Card {...paneAttributes()} height="fill" overflow="auto">
        <Start />
      </Card>
    </QueryClientProvider>
  );
}

function Start() {
  const time = useNow();
  const isEmpty = useIsEmpty();
  return (
    <StartView
      data={{
        review: useWork('review', () => needsReview(now())),
        drafts: useWork('drafts', drafts),
        published: useWork('published', lastPublished, 'published'),
        coming: useComing(time),
        comments: useInsights('comments', null, commentsSchema),
        searches: useInsights('write-next', RANGE, writeNextSchema),
      }}
      time={time}
      isEmpty={isEmpty}
      link={(path, text) => <ToolLink path={path}>{text}</ToolLink>}
      language={<LanguageChoice />}
    />
  );
}

/** Whether there is nothing yet that readers could read, published or not. */
function useIsEmpty(): boolean {
  const client = useClient({ apiVersion: API_VERSION });
  const { data } = useQuery({
    queryKey: ['is-empty'],
    queryFn: () =>
      client
        .withConfig({ perspective: 'raw' })
        .fetch<number>('count(*[_type in $types][0...1])', { types: ARTICLE_TYPES }),
    staleTime: FRESH_MS,
  });
  return data === 0;
}

function useWork(name: string, list: () => WorkList, perspective?: 'published') {
  const client = useClient({ apiVersion: API_VERSION });
  return useQuery({
    queryKey: ['work', name],
    queryFn: () => readWork(client, list(), { size: MAX_LINES, perspective }),
    staleTime: FRESH_MS,
  }).data;
}

function useComing(time: number) {
  const found = useAnnouncements();
  const rows = found.state === 'loading' ? undefined : found.rows;
  const pairs = useMemo(() => rows && pairsOf(rows), [rows]);
  return pairs && comingUp(entriesOf(pairs, time), time);
}

/** Null for roles that see no insights, and where the site does not answer. */
function useInsights<Report>(report: string, range: string | null, schema: z.ZodType<Report>) {
  const client = useClient({ apiVersion: API_VERSION });
  const { token } = client.config();
  const isAllowed = mayReadInsights(useCurrentUser()?.roles ?? []);
  const { data, isError } = useQuery({
    queryKey: [report, range],
    queryFn: () => requestReport(report, range, schema, { token }),
    staleTime: FRESH_MS,
    retry: false,
    enabled: isAllowed,
  });
  return isAllowed && !isError ? data : null;
}
