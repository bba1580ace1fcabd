import { formatCount } from '#lib/i18n/format.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { resultsHref } from '#lib/search/links.ts';
import type { Facet, SearchNarrowing, SearchResults } from '#lib/search/types.ts';

/** A choice of one helps nobody. */
const MIN_VALUES = 2;

/** Links that narrow the results to a category, a topic or a label, and back. */
export function FacetLinks({
  locale,
  found,
  exact,
}: {
  locale: Locale;
  found: SearchResults;
  exact: boolean;
}) {
  const t = messages(locale);
  const { query, tab, sort, narrowing, facets } = found;
  const { category, topic, label } = narrowing;
  const href = (narrower: SearchNarrowing) =>
    resultsHref(locale, { query, tab, sort, exact, ...narrower });
  const lines = [
    {
      name: t('search.categories'),
      facets: facets.categories,
      chosen: category,
      // A topic stands in one category: another category has other topics.
      hrefOf: (value?: string) => href({ label, category: value }),
    },
    {
      name: t('search.topics'),
      facets: category || facets.categories.length === 0 || topic ? facets.topics : [],
      chosen: topic,
      hrefOf: (value?: string) => href({ category, label, topic: value }),
    },
    {
      name: t('search.labels'),
      // What one article alone has narrows nothing.
      facets: facets.labels.filter(({ count }) => count > 1),
      chosen: label,
      hrefOf: (value?: string) => href({ category, topic, label: value }),
    },
  ].filter((line) => line.chosen || line.facets.length >= MIN_VALUES);
  if (lines.length === 0) return null;
  return (
    <div className="border-b border-line py-2 text-meta">
      {lines.map(({ name, facets: values, chosen, hrefOf }) => (
        <nav key={name} aria-label={name} className="flex gap-x-4">
          <span aria-hidden="true" className="w-20 shrink-0 py-1.5 text-ink-3">
            {name}
          </span>
          <ul className="flex gap-x-4 max-sm:overflow-x-auto sm:flex-wrap">
            <li className="shrink-0">
              <FacetLink href={hrefOf()} isChosen={!chosen}>
                {t('search.any')}
              </FacetLink>
            </li>
            {withChosen(values, chosen).map(({ value, title, language, count }) => (
              <li key={value} className="shrink-0">
                <FacetLink href={hrefOf(value)} isChosen={isSame(value, chosen)}>
                  <bdi {...languageWithin(locale, language)}>{title}</bdi>{' '}
                  <span className="text-small font-normal text-ink-3">
                    {formatCount(locale, count)}
                  </span>
                </FacetLink>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  );
}

function FacetLink({
  href,
  isChosen,
  children,
}: {
  href: string;
  isChosen: boolean;
  children: React.ReactNode;
}) {
  return (
    <a
      href={href}
      rel="nofollow"
      aria-current={isChosen ? 'true' : undefined}
      className="inline-block py-1.5 text-ink-2 quiet hover:text-ink aria-[current]:font-bold aria-[current]:text-ink"
    >
      {children}
    </a>
  );
}

/** What was chosen stays visible, also where nothing is found in it. */
function withChosen(facets: readonly Facet[], chosen: string | undefined): readonly Facet[] {
  if (!chosen || facets.some(({ value }) => isSame(value, chosen))) return facets;
  return [...facets, { value: chosen, title: chosen, count: 0 }];
}

function isSame(value: string, chosen: string | undefined): boolean {
  return value.toLowerCase() === chosen?.toLowerCase();
}
