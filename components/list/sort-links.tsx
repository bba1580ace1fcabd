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
    <nav aria-label={t('sort.label')} className="sorts">
      <span aria-hidden="true">{t('sort.label')}</span>
      <ul>
        {sorts.map((sort) => (
          <li key={sort}>
            <a
              href={href(sort)}
              rel={rel}
              aria-current={sort === current ? 'true' : undefined}
              className="nav-link"
            >
              {t(`sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
