import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReaderScript } from '#components/feedback/reader-script.tsx';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { SearchView } from '#components/search/search-view.tsx';
import { listPopular } from '#lib/articles/read.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import {
  readSearchAddress,
  type SearchParameters,
  type SearchParameterValues,
} from '#lib/search/address.ts';
import { resultsHref } from '#lib/search/links.ts';
import { searchArticles } from '#lib/search/read.ts';
import { searchHref } from '#lib/seo/links.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { inEveryLanguage } from '#lib/seo/page-languages.ts';
import { getSite } from '#lib/site/read.ts';

/** Popular articles where nothing was found. */
const POPULAR = 5;

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParameters> };

/** The query appears only in the body, not in the title or in addresses. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = messages(locale);
  const site = await getSite({ locale });
  return pageMetadata({
    locale,
    siteName: site.name,
    title: t('search.title'),
    description: t('search.description', { name: site.name }),
    canonical: searchHref(locale),
    noIndex: true,
  });
}

/** The same search in another language; labels are words of one language alone. */
function searchIn(locale: Locale, { q, label: _, ...address }: SearchParameterValues): string {
  return q === '' ? searchHref(locale) : resultsHref(locale, { query: q, ...address });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const address = readSearchAddress(await searchParams);
  const found = await searchArticles({ locale, ...address });
  const isNarrowed = Object.values(found.narrowing).some(Boolean);
  const isEmpty = found.counts.all === 0 && !isNarrowed && !found.preparing;
  const [site, popular] = await Promise.all([
    getSite({ locale }),
    isEmpty ? listPopular({ locale, limit: POPULAR }) : [],
  ]);
  // Other pages, tabs and places belong to the same search.
  const isFirst = found.page === 1 && found.tab === 'all' && !isNarrowed;
  const isNew = found.query !== '' && !found.preparing && isFirst;
  return (
    <>
      <LanguageSwitch locale={locale} pages={inEveryLanguage((one) => searchIn(one, address))} />
      <SearchView
        locale={locale}
        found={found}
        exact={address.exact}
        popular={popular}
        support={site.supportLink}
      />
      {isNew ? <ReaderScript query={found.query} results={found.counts.all} /> : null}
    </>
  );
}
