import { formatCount } from '#lib/i18n/format.ts';
import { directionOf } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { pageWindow } from './page-window.ts';

const LINK = 'inline-flex min-h-11 min-w-11 items-center justify-center px-2 quiet hover:text-ink';

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
    <nav
      aria-label={t('pages.label')}
      className="flex flex-wrap items-center justify-between gap-x-4 pt-6 text-ink-2 tabular-nums sm:justify-start"
    >
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev" className={`-ms-2 font-semibold ${LINK}`}>
          {back} {t('pages.previous')}
        </a>
      ) : null}
      <ul className="order-last flex w-full flex-wrap items-center justify-center sm:order-none sm:w-auto">
        {pageWindow(page, pages).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span aria-hidden="true" className="px-2 text-ink-3">
                …
              </span>
            ) : (
              <a
                href={href(number)}
                aria-current={number === page ? 'page' : undefined}
                className={`relative aria-[current]:font-bold aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-2 aria-[current]:after:bottom-1 aria-[current]:after:h-1 aria-[current]:after:bg-blaze ${LINK}`}
              >
                {formatCount(locale, number)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {page < pages ? (
        <a href={href(page + 1)} rel="next" className={`font-semibold max-sm:ms-auto ${LINK}`}>
          {t('pages.next')} {on}
        </a>
      ) : null}
    </nav>
  );
}
