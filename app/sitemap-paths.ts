import { TABS } from '#lib/articles/constants.ts';
import { listIndexed } from '#lib/articles/read.ts';
import { LOCALES } from '#lib/i18n/locales.ts';
import { articleHref, listHref, topicHref, topicsHref } from '#lib/seo/links.ts';
import { listTopics } from '#lib/topics/read.ts';

/** Public paths of lists, topics and articles now, without those kept from search engines. */
export async function listSitemapPaths(): Promise<string[]> {
  const paths = await Promise.all(
    LOCALES.map(async (locale) => {
      const [articles, topics] = await Promise.all([
        listIndexed({ locale }),
        listTopics({ locale }),
      ]);
      return [
        ...TABS.map((tab) => listHref(locale, { tab })),
        topicsHref(locale),
        ...topics.map((topic) => topicHref(locale, topic.slug)),
        ...articles.map(({ slug }) => articleHref(locale, slug)),
      ];
    }),
  );
  return paths.flat();
}
