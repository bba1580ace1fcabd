import { LanguageNote } from '#components/language/language-note.tsx';
import type { Notice } from '#lib/announcements/types.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';
import { AnnouncementState } from './announcement-state.tsx';

/** Announcements that concern an article; nothing when there are none. */
export function Notices({ locale, notices }: { locale: Locale; notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label={messages(locale)('news.notices')}>
      {notices.map((notice) => (
        <div key={notice.slug} className={`concern ${notice.severity}`}>
          <AnnouncementState locale={locale} details={notice} />
          <p>
            <a
              href={articleHref(locale, notice.slug)}
              className="way"
              dir={textDirection(notice.title)}
              {...languageWithin(locale, notice.language)}
            >
              {notice.title}
            </a>
            <LanguageNote locale={locale} language={notice.language} />
          </p>
        </div>
      ))}
    </section>
  );
}
