import { InlineScript } from '#components/ui/inline-script.tsx';
import { languageAttributes, ownName } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { PageInLanguage } from '#lib/seo/page-languages.ts';
import { LANGUAGE_OFFER } from './language-script.ts';

/**
 * The languages of a page as links, and a line that offers one of them: the one that the reader
 * chose before, or that the browser asks for. The line is empty until a script fills it.
 */
export function LanguageSwitch({
  locale,
  pages,
}: {
  locale: Locale;
  pages: readonly PageInLanguage[];
}) {
  return (
    <div className="languages" data-print="no">
      <p
        className="language-offer"
        data-language-offer=""
        hidden
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: filled by a script, empty here.
        dangerouslySetInnerHTML={{ __html: '' }}
      />
      <details data-language-switch="">
        <summary>
          <span className="sr-only">{messages(locale)('language.label')}: </span>
          {ownName(locale)}
        </summary>
        <ul>
          {pages.map(({ locale: one, href, isWritten }) => {
            const attributes = languageAttributes(one);
            return (
              <li key={one}>
                <a
                  href={href}
                  hrefLang={attributes.lang}
                  aria-current={one === locale ? 'true' : undefined}
                  data-language={one}
                  data-offer={isWritten ? messages(one)('language.offer') : undefined}
                  {...attributes}
                >
                  {ownName(one)}
                </a>
              </li>
            );
          })}
        </ul>
      </details>
      <InlineScript code={LANGUAGE_OFFER} />
    </div>
  );
}
