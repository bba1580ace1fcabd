import type { Sort } from '#lib/articles/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { SearchSort } from '#lib/search/types.ts';

/** The orders of a list or search, as links. */
export function SortLinks<Choice extends Sort | SearchSort>({
  locale,
  sorts,
  current,
  href,
  rel,
}: {
  locale: Locale;
  sorts: readonly Choice[];
  current: Choice;
  href: (sort: Choice) => string;
  /** `nofollow` for search results. */
  rel?: 'nofollow';
}) {
  const t = messages(locale);
  return (
    <nav aria-label={t('sort.label')} className="flex flex-wrap items-center gap-x-4 text-meta">
      <span aria-hidden="true" className="text-ink-3">
        {t('sort.label')}
      </span>
      <ul className="flex flex-wrap gap-x-4">
        {sorts.map((sort) => (
          <li key={sort}>
            <a
              href={href(sort)}
              rel={rel}
              aria-current={sort === current ? 'true' : undefined}
              className="inline-flex min-h-11 items-center text-ink-2 quiet hover:text-ink aria-[current]:font-bold aria-[current]:text-ink aria-[current]:decoration-current"
            >
              {t(`sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
