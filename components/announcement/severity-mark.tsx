import type { Severity } from '#lib/announcements/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { SEVERITY_SHAPES } from './severity-shapes.ts';

/** A severity as word and shape. */
export function SeverityMark({ locale, severity }: { locale: Locale; severity: Severity }) {
  return (
    <span className={`severity ${severity}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={SEVERITY_SHAPES[severity]} />
      </svg>
      {messages(locale)(`severity.${severity}`)}
    </span>
  );
}
