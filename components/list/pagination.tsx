import { formatCount } from '#lib/i18n/format.ts';
import { directionOf } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { pageWindow } from './page-window.ts';

/** The pages of a list as links; nothing for a single page. */
export function Pagination({
  locale,
  page,
  pages,
  href,
}: {
  locale: Locale;
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  const t = messages(locale);
  const [back, on] = directionOf(locale) === 'rtl' ? ['→', '←'] : ['←', '→'];
  return (
    <nav aria-label={t('pages.label')} className="pages">
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev" className="nav-link">
          {back} {t('pages.previous')}
        </a>
      ) : null}
      <ul>
        {pageWindow(page, pages).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={href(number)}
                aria-current={number === page ? 'page' : undefined}
                className="nav-link"
              >
                {formatCount(locale, number)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {page < pages ? (
        <a href={href(page + 1)} rel="next" className="nav-link">
          {t('pages.next')} {on}
        </a>
      ) : null}
    </nav>
  );
}
