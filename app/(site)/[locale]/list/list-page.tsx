import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { absent } from '#app/absent.ts';
import { unseenMetadata } from '#app/unseen-metadata.ts';
import { HomeHero } from '#components/layout/home-hero.tsx';
import { ListIsland } from '#components/list/list-island.tsx';
import { ListView } from '#components/list/list-view.tsx';
import { listDescription, listTitle } from '#components/list/list-words.ts';
import { countTabs, listArticles } from '#lib/articles/read.ts';
import { isSort, isTab } from '#lib/articles/schema.ts';
import type { ArticleList } from '#lib/articles/view.ts';
import { NotFound } from '#lib/errors.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { DEFAULT_SORT, type ListAddress, listHref, parsePage } from '#lib/seo/links.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/site/read.ts';

/** How many announcements stand beside the question. */
const LATEST = 3;

export type ListParams = { locale: string; tab: string; sort: string; page: string };

/** What the path of a list says; anything it cannot say is a page that does not exist. */
function readParams({
  locale,
  tab,
  sort,
  page: text,
}: ListParams): ListAddress & { locale: Locale } {
  const page = parsePage(text);
  if (!isLocale(locale) || !isTab(tab) || !isSort(sort) || page === null) notFound();
  return { locale, tab, sort, page };
}

/** One page of a list; null beyond the last one. */
async function readList(address: ListAddress & { locale: Locale }): Promise<ArticleList | null> {
  try {
    return await listArticles(address);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

export async function listMetadata(params: ListParams): Promise<Metadata> {
  const address = readParams(params);
  const { locale, tab, sort, page } = address;
  const [site, list] = await Promise.all([getSite({ locale }), readList(address)]);
  if (list === null) return unseenMetadata(locale);
  const title = listTitle(locale, list);
  return pageMetadata({
    locale,
    siteName: site.name,
    title,
    description:
      title === null
        ? messages(locale)('home.description', { name: site.name })
        : listDescription(locale, list),
    // Another order shows the same articles: search engines are sent to the default one.
    canonical: listHref(locale, sort === DEFAULT_SORT ? { tab, page } : { tab }),
  });
}

/** The list page, drawn alike by the routes that keep it and the one that does not. */
export async function ListPage({ params }: { params: ListParams }) {
  const address = readParams(params);
  const { locale, tab, sort, page } = address;
  const [site, list, counts, news] = await Promise.all([
    getSite({ locale }),
    readList(address),
    countTabs({ locale }),
    listArticles({ locale, tab: 'announcements', sort: 'published', page: 1 }),
  ]);
  if (list === null) return absent();
  return (
    <>
      <HomeHero
        locale={locale}
        popularQueries={site.popularQueries}
        latest={news.results.slice(0, LATEST)}
      />
      <ListIsland
        locale={locale}
        siteName={site.name}
        counts={counts}
        initial={{ tab, sort, page }}
      >
        <ListView locale={locale} list={list} counts={counts} />
      </ListIsland>
    </>
  );
}
