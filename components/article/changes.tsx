import { Day } from '#components/ui/day.tsx';
import type { ArticleChange } from '#lib/articles/types.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';

/** What changed in an article, newest first; nothing without entries. */
export function Changes({
  locale,
  language,
  changes,
}: {
  locale: Locale;
  /** Of the notes. */
  language: Locale;
  changes: readonly ArticleChange[];
}) {
  if (changes.length === 0) return null;
  return (
    <details className="fold changes">
      <summary>{messages(locale)('article.changes')}</summary>
      <ol>
        {changes.map(({ at, note }) => (
          <li key={`${at} ${note}`}>
            <Day locale={locale} instant={at} />
            <span dir={textDirection(note)} {...languageWithin(locale, language)}>
              {note}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
