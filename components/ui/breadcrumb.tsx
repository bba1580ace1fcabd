import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';

/** Links to the pages above, then the current one as text. */
export function Breadcrumb({
  locale,
  steps,
}: {
  locale: Locale;
  /** `language` where a label is in another one than the page. */
  steps: readonly { label: string; href?: string; language?: Locale | undefined }[];
}) {
  return (
    <nav
      aria-label={messages(locale)('breadcrumb.label')}
      className="pt-1 text-meta text-ink-2 md:pt-6"
    >
      <ol className="flex flex-wrap gap-x-2">
        {steps.map((step, index) => (
          <li key={step.label} className="flex gap-x-2">
            {index === 0 ? null : (
              <span aria-hidden="true" className="text-ink-3">
                /
              </span>
            )}
            {step.href === undefined ? (
              <span dir={textDirection(step.label)} {...languageWithin(locale, step.language)}>
                {step.label}
              </span>
            ) : (
              <a
                href={step.href}
                className="way inline-block min-h-6 py-px text-ink-2 hover:text-ink"
                dir={textDirection(step.label)}
                {...languageWithin(locale, step.language)}
              >
                {step.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
