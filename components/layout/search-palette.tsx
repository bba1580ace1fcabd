import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { SearchForm } from './search-form.tsx';

/**
 * The search of any page, on Ctrl-K, Cmd-K and /. It stands in the page and is opened by
 * `lib/page-script/loader.ts` at once: what is typed before suggestions have loaded stays, and
 * without them the form leads to the page of results.
 */
export function SearchPalette({ locale }: { locale: Locale }) {
  const t = messages(locale);
  return (
    <dialog id="palette" aria-label={t('search.title')} closedby="any" data-print="no">
      <SearchForm locale={locale} size="palette" />
      <form method="dialog">
        <button type="submit">{t('search.close')}</button>
      </form>
    </dialog>
  );
}
