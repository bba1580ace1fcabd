import { Flex, Grid, Heading, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import type { Comments, WriteNext } from '#lib/insights/types.ts';
import type { Coming } from '../calendar/data/coming-up.ts';
import { MOMENT_TITLES } from '../calendar/move/consequence.ts';
import { countOf } from '../insights/messages.ts';
import { formatDistance } from '../schedule/messages.ts';
import { shortDayText } from '../status/day-text.ts';
import { titleOfType } from '../status/type-titles.ts';
import type { Work } from '../work-lists/read-work.ts';
import { MoveIn } from './move-in.tsx';
import { DocumentLine, Panel } from './panel.tsx';

/** Lines shown of each question. */
export const MAX_LINES = 5;

/** What the start page shows; undefined while it is read. */
export type StartData = {
  review: Work | undefined;
  drafts: Work | undefined;
  published: Work | undefined;
  coming: readonly Coming[] | undefined;
  /** Null for roles that do not see insights. */
  comments: Comments | null | undefined;
  searches: WriteNext | null | undefined;
};

type Props = {
  data: StartData;
  /** Whether there is no article yet: the import is offered then. */
  isEmpty?: boolean;
  /** The current instant, in milliseconds. */
  time: number;
  /** A link to a place of the Studio below its own path. */
  link: (path: string, text: string) => ReactNode;
};

/** What waits for editors, what happens by itself, and what readers say. */
export function StartView({ data, time, link, isEmpty = false }: Props) {
  const { review, drafts, published, coming, comments, searches } = data;
  return (
    <Stack gap={5} padding={5} style={{ maxWidth: 1080 }}>
      <Flex align="flex-end" gap={4} wrap="wrap" justify="space-between">
        <Heading as="h1" size={2}>
          What is waiting
        </Heading>
        <Text size={1}>{link('/structure/help', 'How to write for this help center')}</Text>
      </Flex>
      {isEmpty && <MoveIn link={link} />}
      <Grid gap={4} style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(320px, 1fr))' }}>
        <Panel
          title="Needs review"
          count={review?.count}
          empty="Nothing is due for review."
          all={link('/structure/needs-review', 'All')}
        >
          {linesOf(review, ({ at }) => (at === null ? '' : `due ${day(at, time)}`))}
        </Panel>
        <Panel
          title="Drafts"
          count={drafts?.count}
          empty="Everything is published."
          all={link('/structure/drafts', 'All')}
        >
          {linesOf(drafts, ({ _type, at }) => typeAndDay(_type, at, time))}
        </Panel>
        <Panel
          title="Coming up"
          count={coming?.length}
          empty="No announcement goes up or comes down by itself."
          all={link('/calendar', 'All')}
        >
          {coming?.slice(0, MAX_LINES).map(({ entry, name, time: at }) => (
            <DocumentLine
              key={`${entry.key} ${name}`}
              id={entry.id}
              type="announcement"
              title={entry.title}
              note={`${MOMENT_TITLES[name].toLowerCase()} ${formatDistance(time, at)}`}
            />
          ))}
        </Panel>
        <Panel
          title="Last publications"
          empty="Nothing is published yet."
          all={link('/structure/recently-published', 'All')}
        >
          {linesOf(published, ({ _type, at }) => typeAndDay(_type, at, time))}
        </Panel>
        {comments !== null && (
          <Panel
            title="Comments of readers"
            count={comments?.open}
            empty="No comment waits."
            all={link('/insights/comments', 'All')}
          >
            {comments?.comments
              .filter(({ state }) => state === 'open')
              .slice(0, MAX_LINES)
              .map(({ id, text, article }) => (
                <li key={id}>
                  <Text size={1} textOverflow="ellipsis">
                    “{text}”
                    {article !== null && <span style={{ opacity: 0.75 }}> · {article.title}</span>}
                  </Text>
                </li>
              ))}
          </Panel>
        )}
        {searches !== null && (
          <Panel
            title="Looked for without success"
            count={searches?.groups.length}
            empty={noSearches(searches)}
            all={link('/insights/write-next', 'All')}
          >
            {searches?.groups.slice(0, MAX_LINES).map(({ title, zeroResults, unopened }) => (
              <li key={title}>
                <Text size={1}>
                  {link(`/search/why/${encodeURIComponent(title)}`, title)}
                  <span style={{ opacity: 0.75 }}>
                    {' '}
                    · {countOf(zeroResults + unopened, 'search', 'searches')}
                  </span>
                </Text>
              </li>
            ))}
          </Panel>
        )}
      </Grid>
    </Stack>
  );
}

function noSearches(found: WriteNext | undefined): string {
  return found?.searches === 0
    ? 'Nobody searched in the last 30 days.'
    : 'Every search of the last 30 days led to an article.';
}

function linesOf(work: Work | undefined, noteOf: (item: Work['items'][number]) => string) {
  return work?.items.map((item) => (
    <DocumentLine
      key={item._id}
      id={item._id}
      type={item._type}
      title={item.title}
      note={noteOf(item)}
    />
  ));
}

function typeAndDay(type: string, at: string | null, time: number): string {
  return [titleOfType(type), ...(at === null ? [] : [day(at, time)])].join(', ');
}

/** A day or an instant as a day; text that is neither as nothing. */
function day(at: string, time: number): string {
  const parsed = Date.parse(at);
  return Number.isNaN(parsed) ? '' : shortDayText(parsed, new Date(time));
}
