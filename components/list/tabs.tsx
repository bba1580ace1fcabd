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
    <nav aria-label={t('tabs.label')} className="tabs">
      <ul>
        {TABS.map((tab) => (
          <li key={tab}>
            <a href={href(tab)} data-tab={tab} aria-current={tab === current ? 'page' : undefined}>
              {t(`tab.${tab}`)}
              <span>{formatCount(locale, counts[tab])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
