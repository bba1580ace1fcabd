import { ContactDetails } from '#components/layout/contact-details.tsx';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { safeHref } from '#lib/safe-href.ts';
import type { Contact as Details } from '#lib/site/contact.ts';

/** How to reach a person, below an article: all details, or else the support link. */
export function Contact({
  locale,
  link,
  details = null,
}: {
  locale: Locale;
  link: { label: string; url: string; language?: Locale } | null;
  details?: Details | null;
}) {
  const stuck = <b>{messages(locale)('article.stuck')}</b>;
  if (details !== null) {
    return (
      <div data-print="no">
        <p>{stuck}</p>
        <ContactDetails locale={locale} contact={details} supportLink={link} />
      </div>
    );
  }
  const safe = safeHref(link?.url);
  if (link === null || safe === null) return null;
  return (
    <p data-print="no">
      {stuck}{' '}
      <a
        href={safe.href}
        className="way"
        dir={textDirection(link.label)}
        {...languageWithin(locale, link.language)}
      >
        {link.label}
      </a>
    </p>
  );
}
