import { VoteIsland } from '#components/layout/islands.tsx';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { ReasonForm, VoteCount, VoteQuestion } from './vote-forms.tsx';

/**
 * "Was this helpful?" below an article. Without scripts, the outcome of a vote is a part of the
 * page that CSS shows when the address names it.
 */
export function VoteBox({
  locale,
  articleId,
  helpful,
}: {
  locale: Locale;
  articleId: string;
  helpful: number;
}) {
  const t = messages(locale);
  const change = (
    <a href="#vote" className="way">
      {t('vote.change')}
    </a>
  );
  return (
    <section className="vote" aria-labelledby="vote" data-print="no">
      <h2 id="vote">{t('vote.question')}</h2>
      <VoteIsland locale={locale} articleId={articleId} helpful={helpful}>
        <div className="vote-ask">
          <VoteQuestion locale={locale} articleId={articleId} />
        </div>
        <p id="vote-failed" className="vote-said vote-failed">
          {t('vote.failed')} {t('vote.later')}
        </p>
        <p id="vote-refused" className="vote-said vote-failed">
          {t('vote.refused')}
        </p>
        <p id="voted-yes" className="vote-said">
          {t('vote.thanks.yes')} {change}
        </p>
        <div id="voted-no" className="vote-said">
          <p>
            {t('vote.thanks.no')} {change}
          </p>
          <ReasonForm locale={locale} articleId={articleId} />
        </div>
        <p id="voted-why" className="vote-said">
          {t('vote.thanks.why')} {change}
        </p>
        <VoteCount locale={locale} helpful={helpful} />
      </VoteIsland>
    </section>
  );
}
