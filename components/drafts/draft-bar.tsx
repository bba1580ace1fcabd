import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** Says that this is a preview, and links to leaving it. */
export function DraftBar({ locale }: { locale: Locale }) {
  const t = messages(locale);
  return (
    <aside className="draft-bar" aria-label={t('draft.label')}>
      <p>
        {t('draft.text')} <a href="/api/draft-mode/disable">{t('draft.leave')}</a>
      </p>
    </aside>
  );
}
