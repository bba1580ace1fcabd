import { MAX_COMMENT, REASONS, VOTES, type Vote } from '#lib/feedback/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

const FORM = { method: 'post', action: '/api/feedback' } as const;

type Props = { locale: Locale; articleId: string };

/** Two buttons, each a form of its own, so that they work without scripts and before them. */
export function VoteQuestion({
  locale,
  articleId,
  said,
}: Props & {
  /** What this reader has said before. */
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

/** Asks those who said no for a reason and a word; both may be left out. */
export function ReasonForm({
  locale,
  articleId,
  query = null,
  busy = false,
}: Props & {
  /** What the reader searched for before they came here. It goes along. */
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

/** How many readers said yes; nothing when nobody did. */
export function VoteCount({ locale, helpful }: { locale: Locale; helpful: number }) {
  if (helpful === 0) return null;
  return <p className="vote-count">{messages(locale)('article.helpful', { count: helpful })}</p>;
}
