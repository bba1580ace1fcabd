import { Phrase } from '#components/ui/phrase.tsx';
import type { Tab } from '#lib/articles/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { resultsHref } from '#lib/search/links.ts';

/** Says that other words were searched than those typed, with the way back to those. */
export function Corrected({
  locale,
  query,
  corrected,
  tab,
}: {
  locale: Locale;
  query: string;
  corrected: string | null;
  tab: Tab;
}) {
  if (corrected === null) return null;
  return (
    <p className="mb-5 text-ink-2">
      <Phrase
        locale={locale}
        id="search.corrected"
        values={{ corrected: <b className="text-ink">{corrected}</b> }}
      />{' '}
      <a href={resultsHref(locale, { query, tab, exact: true })} rel="nofollow" className="way">
        <Phrase locale={locale} id="search.exact" values={{ query }} />
      </a>
    </p>
  );
}
