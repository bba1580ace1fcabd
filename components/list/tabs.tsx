import { TABS, type Tab } from '#lib/articles/constants.ts';
import type { TabCounts } from '#lib/articles/types.ts';
import { formatCount } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** The four tabs as links with their counts, in two rows on narrow screens. */
export function Tabs({
  locale,
  current,
  counts,
  href,
}: {
  locale: Locale;
  current: Tab;
  counts: TabCounts;
  href: (tab: Tab) => string;
}) {
  const t = messages(locale);
  return (
    <nav
      aria-label={t('tabs.label')}
      className="min-w-0 grow sm:max-lg:border-b sm:max-lg:border-line"
    >
      <ul className="grid grid-cols-[5fr_7fr] gap-x-4 sm:flex sm:flex-wrap sm:gap-x-7">
        {TABS.map((tab) => (
          <li key={tab} className="max-sm:border-b max-sm:border-line">
            <a
              href={href(tab)}
              data-tab={tab}
              aria-current={tab === current ? 'page' : undefined}
              className="group relative inline-flex min-h-12 items-center gap-2 font-medium text-ink-2 sm:whitespace-nowrap hover:text-ink aria-[current]:font-bold aria-[current]:text-ink max-sm:w-full"
            >
              {t(`tab.${tab}`)}
              <span className="text-small font-normal text-ink-3">
                {formatCount(locale, counts[tab])}
              </span>
              <span
                aria-hidden="true"
                className="absolute inset-x-0 -bottom-0.5 h-1 group-hover:bg-line group-aria-[current]:bg-blaze max-lg:-bottom-px"
              />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
