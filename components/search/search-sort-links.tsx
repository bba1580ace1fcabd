import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { SEARCH_SORTS, type SearchSort } from '#lib/search/view.ts';

/** By what the results are sorted, as links. */
export function SearchSortLinks({
  locale,
  current,
  href,
}: {
  locale: Locale;
  current: SearchSort;
  href: (sort: SearchSort) => string;
}) {
  const t = messages(locale);
  return (
    <nav aria-label={t('sort.label')} className="flex items-center gap-x-4 text-meta">
      <span aria-hidden="true" className="text-ink-3">
        {t('sort.label')}
      </span>
      <ul className="flex gap-x-4">
        {SEARCH_SORTS.map((sort) => (
          <li key={sort}>
            <a
              href={href(sort)}
              rel="nofollow"
              aria-current={sort === current ? 'true' : undefined}
              className="inline-flex min-h-11 items-center text-ink-2 quiet hover:text-ink aria-[current]:font-bold aria-[current]:text-ink aria-[current]:decoration-current"
            >
              {t(`search.sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
