import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { TABS } from '#lib/articles/constants.ts';
import { listSlugs } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { LOCALES } from '#lib/i18n/locales.ts';
import { articleHref, listHref, topicHref, topicsHref } from '#lib/seo/links.ts';
import { listTopics } from '#lib/topics/read.ts';

/** Limit of one sitemap (sitemaps.org); crawlers find the rest through lists. */
const MAX_ADDRESSES = 50_000;

/** Lists, topics and articles at the time of the request. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const { siteUrl } = env();
  const paths = await Promise.all(
    LOCALES.map(async (locale) => {
      const [slugs, topics] = await Promise.all([listSlugs({ locale }), listTopics({ locale })]);
      return [
        ...TABS.map((tab) => listHref(locale, { tab })),
        topicsHref(locale),
        ...topics.map((topic) => topicHref(locale, topic.slug)),
        ...slugs.map((slug) => articleHref(locale, slug)),
      ];
    }),
  );
  return paths
    .flat()
    .slice(0, MAX_ADDRESSES)
    .map((path) => ({ url: `${siteUrl}${path}` }));
}
