import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { safeHref } from '#lib/safe-href.ts';

/** The support link. */
export function Contact({
  locale,
  link,
}: {
  locale: Locale;
  link: { label: string; url: string } | null;
}) {
  const safe = safeHref(link?.url);
  if (link === null || safe === null) return null;
  return (
    <p data-print="no">
      <b>{messages(locale)('article.stuck')}</b>{' '}
      <a href={safe.href} className="way" dir="auto">
        {link.label}
      </a>
    </p>
  );
}
