import { MAX_COMMENT, REASONS, VOTES, type Vote } from '#lib/feedback/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

const FORM = { method: 'post', action: '/api/feedback' } as const;

type Props = { locale: Locale; articleId: string };

/** Two buttons, each in a form, so that they work without scripts. */
export function VoteQuestion({
  locale,
  articleId,
  said,
}: Props & {
  /** The reader's vote so far. */
  said?: Vote | null;
}) {
  const t = messages(locale);
  return (
    <div className="vote-choice">
      {VOTES.map((vote) => (
        <form key={vote} {...FORM}>
          <input type="hidden" name="articleId" value={articleId} />
          <input type="hidden" name="vote" value={vote} />
          <button type="submit" aria-pressed={said ? said === vote : undefined}>
            {t(`vote.${vote}`)}
          </button>
        </form>
      ))}
    </div>
  );
}

/** Reason and comment after a no, both optional. */
export function ReasonForm({
  locale,
  articleId,
  query = null,
  busy = false,
}: Props & {
  /** The search that led to the article; sent with the vote. */
  query?: string | null;
  busy?: boolean;
}) {
  const t = messages(locale);
  return (
    <form {...FORM} className="vote-why" aria-busy={busy}>
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="vote" value="no" />
      {query === null ? null : <input type="hidden" name="query" value={query} />}
      <fieldset>
        <legend>{t('vote.why')}</legend>
        {REASONS.map((reason) => (
          <label key={reason}>
            <input type="radio" name="reason" value={reason} />
            {t(`vote.reason.${reason}`)}
          </label>
        ))}
      </fieldset>
      <label className="vote-comment">
        {t('vote.comment')}
        <textarea name="comment" rows={3} maxLength={MAX_COMMENT} aria-describedby="vote-hint" />
      </label>
      <p id="vote-hint" className="vote-hint">
        {t('vote.hint')}
        {query === null ? null : ` ${t('vote.hint.search', { query })}`}
      </p>
      <button type="submit" disabled={busy}>
        {t('vote.send')}
      </button>
    </form>
  );
}

/** How many readers said yes; nothing for none. */
export function VoteCount({ locale, helpful }: { locale: Locale; helpful: number }) {
  if (helpful === 0) return null;
  return <p className="vote-count">{messages(locale)('article.helpful', { count: helpful })}</p>;
}
