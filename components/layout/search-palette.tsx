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
    <dialog
      id="palette"
      aria-label={t('search.title')}
      closedby="any"
      data-print="no"
      className="mx-auto mt-3 max-h-[calc(100svh-1.5rem)] w-[min(44rem,calc(100vw-1.5rem))] overflow-y-auto rounded-control border-2 border-ink bg-paper p-4 text-ink backdrop:bg-black/50 sm:mt-[12svh] sm:max-h-[76svh]"
    >
      <SearchForm locale={locale} size="palette" />
      <form method="dialog" className="mt-2 flex justify-end">
        <button
          type="submit"
          className="min-h-11 cursor-pointer px-2 font-semibold text-ink-2 hover:text-ink"
        >
          {t('search.close')}
        </button>
      </form>
    </dialog>
  );
}
