import { Flex, Grid, Heading, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import type { Comments, WriteNext } from '#lib/insights/types.ts';
import { inSentence, t, tCount } from '#lib/studio-i18n/translate.ts';
import type { Coming } from '../calendar/data/coming-up.ts';
import { MOMENT_TITLES } from '../calendar/move/consequence.ts';
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
  /** Where the language of the Studio is chosen. */
  language?: ReactNode;
};

/** What waits for editors, what happens by itself, and what readers say. */
export function StartView({ data, time, link, language, isEmpty = false }: Props) {
  const { review, drafts, published, coming, comments, searches } = data;
  return (
    <Stack gap={5} padding={5} style={{ maxWidth: 1080 }}>
      <Flex align="flex-end" gap={4} wrap="wrap" justify="space-between">
        <Heading as="h1" size={2}>
          {t('What is waiting')}
        </Heading>
        <Flex align="center" gap={4} wrap="wrap">
          <Text size={1} style={{ whiteSpace: 'nowrap' }}>
            {link('/structure/help', t('How to write for this help center'))}
          </Text>
          {language}
        </Flex>
      </Flex>
      {isEmpty && <MoveIn link={link} />}
      <Grid
        gap={4}
        style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))' }}
      >
        <Panel
          title={t('Needs review')}
          count={review?.count}
          empty={t('Nothing is due for review.')}
          all={link('/structure/needs-review', t('All'))}
        >
          {linesOf(review, ({ at }) => (at === null ? '' : `due ${day(at, time)}`))}
        </Panel>
        <Panel
          title={t('Drafts')}
          count={drafts?.count}
          empty={t('Everything is published.')}
          all={link('/structure/drafts', t('All'))}
        >
          {linesOf(drafts, ({ _type, at }) => typeAndDay(_type, at, time))}
        </Panel>
        <Panel
          title={t('Coming up')}
          count={coming?.length}
          empty={t('No announcement goes up or comes down by itself.')}
          all={link('/calendar', t('All'))}
        >
          {coming?.slice(0, MAX_LINES).map(({ entry, name, time: at }) => (
            <DocumentLine
              key={`${entry.key} ${name}`}
              id={entry.id}
              type="announcement"
              title={entry.title}
              note={`${inSentence(MOMENT_TITLES[name])} ${formatDistance(time, at)}`}
            />
          ))}
        </Panel>
        <Panel
          title={t('Last publications')}
          empty={t('Nothing is published yet.')}
          all={link('/structure/recently-published', t('All'))}
        >
          {linesOf(published, ({ _type, at }) => typeAndDay(_type, at, time))}
        </Panel>
        {comments !== null && (
          <Panel
            title={t('Comments of readers')}
            count={comments?.open}
            empty={t('No comment waits.')}
            all={link('/insights/comments', t('All'))}
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
            title={t('Looked for without success')}
            count={searches?.groups.length}
            empty={noSearches(searches)}
            all={link('/insights/write-next', t('All'))}
          >
            {searches?.groups.slice(0, MAX_LINES).map(({ title, zeroResults, unopened }) => (
              <li key={title}>
                <Text size={1}>
                  {link(`/search/why/${encodeURIComponent(title)}`, title)}
                  <span style={{ opacity: 0.75 }}>
                    {' · '}
                    {tCount(zeroResults + unopened, '{count} search', '{count} searches')}
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
    ? t('Nobody searched in the last 30 days.')
    : t('Every search of the last 30 days led to an article.');
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
