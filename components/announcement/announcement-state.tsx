import { Phrase } from '#components/ui/phrase.tsx';
import type { AnnouncementDetails } from '#lib/announcements/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { LocalTime } from './local-time.tsx';
import { SeverityMark } from './severity-mark.tsx';

/** The severity of an announcement, and when it takes effect. */
export function AnnouncementState({
  locale,
  details: { severity, effectiveAt, upcoming },
}: {
  locale: Locale;
  details: Pick<AnnouncementDetails, 'severity' | 'effectiveAt' | 'upcoming'>;
}) {
  const t = messages(locale);
  return (
    <div className="state">
      <SeverityMark locale={locale} severity={severity} />
      {effectiveAt === null ? null : (
        <span>
          <b>{t(upcoming ? 'news.upcoming' : 'news.inEffect')}</b>{' '}
          <Phrase
            locale={locale}
            id={upcoming ? 'news.from' : 'news.since'}
            values={{ date: <LocalTime locale={locale} instant={effectiveAt} /> }}
          />
        </span>
      )}
    </div>
  );
}
