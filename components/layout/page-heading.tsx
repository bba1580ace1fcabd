import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';

/** The heading of a page that is not an article. */
export function PageHeading({
  locale,
  title,
  language,
  text,
  textLanguage,
}: {
  locale: Locale;
  title: string;
  /** Of the title, where it is in another one than the page. */
  language?: Locale | undefined;
  text?: string | null;
  /** The same of the text. */
  textLanguage?: Locale | undefined;
}) {
  return (
    <div className="border-b-2 border-ink pt-3 pb-7">
      <h1 className="text-h1" dir={textDirection(title)} {...languageWithin(locale, language)}>
        {title}
      </h1>
      {text ? (
        <p
          className="mt-3 max-w-[40rem] text-lead text-ink-2"
          dir={textDirection(text)}
          {...languageWithin(locale, textLanguage)}
        >
          {text}
        </p>
      ) : null}
    </div>
  );
}
