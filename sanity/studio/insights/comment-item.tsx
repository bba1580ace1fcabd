import { Button, Select } from '@sanity/ui';
import type { Comment } from '#lib/insights/types.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { ArticleLink } from './article-link.tsx';
import { formatDay, reasonName } from './messages.ts';

export type Colleague = { id: string; name: string };

export type CommentChange =
  | { id: string; action: 'assign'; assignee: string | null }
  | { id: string; action: 'done' | 'reopen' };

/** One comment with its actions. */
export function CommentItem({
  comment,
  people,
  isBusy,
  onChange,
}: {
  comment: Comment;
  people: readonly Colleague[];
  isBusy: boolean;
  onChange: (change: CommentChange) => void;
}) {
  const { id, article, reason, text, query, at, state, assignee } = comment;
  const isKnown = assignee === null || people.some((one) => one.id === assignee);
  const about = text.slice(0, 40);
  return (
    <li>
      <blockquote>{text}</blockquote>
      <p className="insights-comment-facts">
        {article === null ? (
          <span>{t('An article that is gone')}</span>
        ) : (
          <ArticleLink article={article} />
        )}
        {reason !== null && <span>{reasonName(reason)}</span>}
        {query !== null && <span>{t('Searched for “{query}”', { query })}</span>}
        <time dateTime={at}>{formatDay(at)}</time>
      </p>
      <div className="insights-comment-actions">
        {state === 'open' && (
          <Select
            aria-label={t('Who takes care of “{about}”', { about })}
            fontSize={1}
            padding={2}
            value={assignee ?? ''}
            disabled={isBusy}
            onChange={(event) =>
              onChange({ id, action: 'assign', assignee: event.currentTarget.value || null })
            }
          >
            <option value="">{t('Nobody yet')}</option>
            {!isKnown && <option value={assignee}>{t('Somebody who left')}</option>}
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        )}
        <Button
          fontSize={1}
          mode="ghost"
          padding={2}
          disabled={isBusy}
          text={state === 'open' ? t('Done') : t('Open again')}
          aria-label={`${state === 'open' ? t('Done') : t('Open again')}: ${about}`}
          onClick={() => onChange({ id, action: state === 'open' ? 'done' : 'reopen' })}
        />
      </div>
    </li>
  );
}
