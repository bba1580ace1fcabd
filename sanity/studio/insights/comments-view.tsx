import { useState } from 'react';
import type { Comment, Comments } from '#lib/insights/types.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { Choice } from './choice.tsx';
import { type Colleague, type CommentChange, CommentItem } from './comment-item.tsx';
import { formatCount, formatDay, reasonName } from './messages.ts';
import { Empty, Panel } from './panel.tsx';

/** Open comments, or those closed in the last days. */
export function CommentsView({
  report,
  people,
  isBusy,
  onChange,
}: {
  report: Comments;
  people: readonly Colleague[];
  isBusy: boolean;
  onChange: (change: CommentChange) => void;
}) {
  const [state, setState] = useState<Comment['state']>('open');
  const counts = { open: report.open, done: report.done };
  const shown = report.comments.filter((comment) => comment.state === state);
  return (
    <Panel
      title={t('Comments')}
      intro={t(
        'What readers wrote after a no. Numbers that look like cards, phones and keys are masked. What is done can be opened again for a week; then its text is forgotten.',
      )}
      sheet={sheetOf(report, people)}
    >
      <Choice
        legend={t('Comments to show')}
        choices={[
          { value: 'open', title: `Open ${formatCount(counts.open)}` },
          { value: 'done', title: `Done ${formatCount(counts.done)}` },
        ]}
        chosen={state}
        onChoose={setState}
      />
      {shown.length === 0 ? (
        <Nothing state={state} />
      ) : (
        <ul
          className="insights-comments"
          aria-label={state === 'open' ? t('Open comments') : t('Comments that are done')}
        >
          {shown.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              people={people}
              isBusy={isBusy}
              onChange={onChange}
            />
          ))}
        </ul>
      )}
      {counts[state] > shown.length && (
        <p className="insights-more">
          {tCount(
            counts[state] - shown.length,
            '{count} more waits behind these.',
            '{count} more wait behind these.',
          )}
        </p>
      )}
    </Panel>
  );
}

function Nothing({ state }: { state: Comment['state'] }) {
  return state === 'open' ? (
    <Empty title={t('No comment waits.')}>
      {t('Readers whom an article did not help are asked why. What they write arrives here.')}
    </Empty>
  ) : (
    <Empty title={t('Nothing was done in the last week.')} />
  );
}

function sheetOf({ comments }: Comments, people: readonly Colleague[]) {
  return {
    name: 'comments',
    header: [
      t('Day'),
      t('Article'),
      t('Reason'),
      t('Comment'),
      t('Searched for'),
      t('State'),
      t('With'),
    ],
    rows: comments.map(({ at, article, reason, text, query, state, assignee }) => [
      formatDay(at),
      article?.title ?? '',
      reason === null ? '' : reasonName(reason),
      text,
      query ?? '',
      state,
      people.find(({ id }) => id === assignee)?.name ?? assignee ?? '',
    ]),
  };
}
