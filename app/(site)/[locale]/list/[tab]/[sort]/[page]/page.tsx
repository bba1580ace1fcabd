import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { withMetadataFailure, withPageFailure } from '#app/page-failure.tsx';
import { LOCAL_TIMES_SCRIPT } from '#components/announcement/local-times-script.ts';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { HomeHero } from '#components/layout/home-hero.tsx';
import { ListIsland } from '#components/layout/islands.tsx';
import { listDescription, listTitle } from '#components/list/list-messages.ts';
import { ListView } from '#components/list/list-view.tsx';
import { Browse } from '#components/topic/browse.tsx';
import { InlineScript } from '#components/ui/inline-script.tsx';
import { JsonLdScript } from '#components/ui/json-ld.tsx';
import { isSort, isTab, PAGE_SIZE, SORTS, TABS } from '#lib/articles/constants.ts';
import { pageElsewhere } from '#lib/articles/pages-elsewhere.ts';
import { countTabs, listArticles } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { type JsonLd, websiteJsonLd } from '#lib/seo/json-ld.ts';
import { DEFAULT_SORT, homeHref, listHref, parsePage, searchHref } from '#lib/seo/links.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { alternatesOf, inEveryLanguage } from '#lib/seo/page-languages.ts';
import { getSite } from '#lib/site/read.ts';
import { getTopicTree } from '#lib/topics/tree.ts';
import { readList } from './read-list.ts';

/** Pages of each list that the build makes; later ones are made on their first visit. */
const AHEAD = 5;

/** Announcements beside the search field. */
const LATEST = 3;

type Params = { locale: string; tab: string; sort: string; page: string };
type Props = { params: Promise<Params> };

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const { locale } = params;
  // In development Next asks for these in a process of its own, which has no replica.
  if (!isLocale(locale) || env().isDevelopment) return [];
  const counts = await countTabs({ locale });
  return TABS.flatMap((tab) => {
    const pages = Math.min(AHEAD, Math.max(1, Math.ceil(counts[tab] / PAGE_SIZE)));
    const numbers = Array.from({ length: pages }, (_, index) => String(index + 1));
    return SORTS.flatMap((sort) => numbers.map((page) => ({ tab, sort, page })));
  });
}

async function readAddress(params: Props['params']) {
  const { locale, tab, sort, page: text } = await params;
  const page = parsePage(text);
  if (!isLocale(locale) || !isTab(tab) || !isSort(sort) || page === null) notFound();
  return { locale, tab, sort, page };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = await readAddress(params);
  const { locale, tab, sort, page } = address;
  return withMetadataFailure(locale, async () => {
    const [site, list] = await Promise.all([
      getSite({ locale }),
      readList(locale, tab, sort, page),
    ]);
    const title = listTitle(locale, list);
    return pageMetadata({
      hasTwin: true,
      locale,
      siteName: site.name,
      title,
      description:
        title === null
          ? messages(locale)('home.description', { name: site.name })
          : listDescription(locale, list),
      // Another order has the same articles, so search engines get the default one.
      canonical: listHref(locale, sort === DEFAULT_SORT ? { tab, page } : { tab }),
      // Later pages hold other articles in each language, or are not there.
      alternates:
        page === 1 && sort === DEFAULT_SORT
          ? alternatesOf(inEveryLanguage((one) => listHref(one, { tab })))
          : undefined,
    });
  });
}

function aboutSite(locale: Locale, name: string): JsonLd {
  const { siteUrl } = env();
  const searchUrl = `${siteUrl}${searchHref(locale)}`;
  return websiteJsonLd({ name, url: `${siteUrl}${homeHref(locale)}`, searchUrl, locale });
}

export default async function Page({ params }: Props) {
  const address = await readAddress(params);
  const { locale, tab, sort, page } = address;
  return withPageFailure({ locale }, async () => {
    const [site, list, counts, news, pageIn] = await Promise.all([
      getSite({ locale }),
      readList(locale, tab, sort, page),
      countTabs({ locale }),
      listArticles({ locale, tab: 'announcements', sort: 'published', page: 1 }),
      pageElsewhere(tab, page),
    ]);
    const title = listTitle(locale, list);
    return (
      <>
        <LanguageSwitch
          locale={locale}
          pages={inEveryLanguage((one) => listHref(one, { tab, sort, page: pageIn(one) }))}
        />
        {title === null ? (
          <>
            <JsonLdScript value={aboutSite(locale, site.name)} />
            <HomeHero
              locale={locale}
              popularQueries={site.popularQueries}
              queriesLanguage={site.queriesLanguage}
              latest={news.results.slice(0, LATEST)}
            />
            <Browse locale={locale} tree={await getTopicTree({ locale })} />
          </>
        ) : (
          <h1 className="pt-2 pb-4 text-h1 md:pt-9">{title}</h1>
        )}
        <ListIsland
          locale={locale}
          siteName={site.name}
          counts={counts}
          initial={{ tab, sort, page }}
        >
          <ListView locale={locale} list={list} counts={counts} />
        </ListIsland>
        {tab === 'announcements' ? <InlineScript code={LOCAL_TIMES_SCRIPT} /> : null}
      </>
    );
  });
}
