import { formatDateTime } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/**
 * A date and time in UTC, with a line for the reader's own time, which only a browser knows. The
 * line is always there, so that nothing moves when it is filled.
 */
export function LocalTime({ locale, instant }: { locale: Locale; instant: string }) {
  const text = formatDateTime(locale, instant);
  if (text === null) return null;
  return (
    <span className="local-time">
      <time dateTime={instant}>{text}</time>
      <span
        data-local={messages(locale)('news.yourTime')}
        data-needs-js=""
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a formatted date.
        dangerouslySetInnerHTML={{ __html: localTime(locale, instant) }}
      />
    </span>
  );
}

/** Empty on the server, where the page's script fills it, and where clocks show UTC. */
function localTime(locale: Locale, instant: string): string {
  if (typeof document === 'undefined') return '';
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isUtc =
    formatDateTime(locale, instant, zone, false) === formatDateTime(locale, instant, 'UTC', false);
  if (isUtc) return '';
  return messages(locale)('news.yourTime', { date: formatDateTime(locale, instant, zone) ?? '' });
}
