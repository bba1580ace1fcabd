import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** What an editor sees in a preview at an address that no draft has, with the ways to what had it. */
export function DraftNotFoundView({
  locale,
  places,
}: {
  locale: Locale;
  /** What has another address in its draft than in some other version. */
  places: readonly { title: string; href: string }[];
}) {
  const t = messages(locale);
  return (
    <div className="pt-4 md:pt-16">
      <h1 className="text-h1">{t('draft.notFound.title')}</h1>
      <p className="mt-4 mb-6 max-w-[38rem] text-lead text-ink-2">
        {t(places.length === 0 ? 'draft.notFound.text' : 'draft.notFound.moved')}
      </p>
      <ul>
        {places.map(({ title, href }) => (
          <li key={href}>
            <a href={href} className="way">
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <a href="/" className="way">
          {t('draft.notFound.start')}
        </a>
      </p>
    </div>
  );
}
