import { TABS, typesOfTab } from '#lib/articles/constants.ts';
import { listVersions } from '#lib/articles/versions.ts';
import { listIndexed } from '#lib/articles/visible.ts';
import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { articleHref, categoryHref, listHref, topicHref, topicsHref } from '#lib/seo/links.ts';
import { alternatesOf, inEveryLanguage, placeInLanguages } from '#lib/seo/page-languages.ts';
import { newest, type SitemapEntry } from '#lib/seo/sitemap.ts';
import { getTopicTree } from '#lib/topics/tree.ts';
import type { Place } from '#lib/topics/types.ts';

/** The pages of a language now, without those kept from search engines. */
export async function listSitemapEntries(locale: Locale): Promise<SitemapEntry[]> {
  const [articles, { categories, others }] = await Promise.all([
    listIndexed({ locale }),
    getTopicTree({ locale }),
  ]);
  const topics = [...categories.flatMap((category) => category.topics), ...others];
  const everywhere = (hrefOf: (one: Locale) => string, lastModified: string | null = null) => ({
    path: hrefOf(locale),
    lastModified,
    alternates: alternatesOf(inEveryLanguage(hrefOf)),
  });
  const place = ({ slug, only }: Place, hrefOf: typeof topicHref) => ({
    path: hrefOf(locale, slug),
    lastModified: null,
    alternates: alternatesOf(placeInLanguages(only, (one) => hrefOf(one, slug))),
  });
  return [
    ...TABS.map((tab) => {
      const types: readonly string[] = typesOfTab(tab);
      const listed = articles.filter(({ type }) => types.includes(type));
      return everywhere(
        (one) => listHref(one, { tab }),
        newest(listed.map(({ changedAt }) => changedAt)),
      );
    }),
    everywhere(topicsHref),
    ...categories.map((one) => place(one, categoryHref)),
    ...topics.map((one) => place(one, topicHref)),
    ...(await Promise.all(
      articles.map(async ({ id, slug, changedAt }) => ({
        path: articleHref(locale, slug),
        lastModified: changedAt,
        alternates: (
          await listVersions(id)
        ).told.map((one) => ({ locale: one.locale, href: articleHref(one.locale, one.slug) })),
      })),
    )),
  ];
}

/** The sitemaps of all languages, with the newest change of an article in each. */
export function listSitemaps(): Promise<Pick<SitemapEntry, 'path' | 'lastModified'>[]> {
  return Promise.all(
    LOCALES.map(async (locale) => {
      const articles = await listIndexed({ locale });
      const lastModified = newest(articles.map(({ changedAt }) => changedAt));
      return { path: `/sitemaps/${locale}.xml`, lastModified };
    }),
  );
}
