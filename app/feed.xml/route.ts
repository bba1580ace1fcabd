import { listArticles } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { atomFeed } from '#lib/seo/feed.ts';
import { listHref } from '#lib/seo/links.ts';
import { getSite } from '#lib/site/read.ts';

export const dynamic = 'force-static';

/** `GET /feed.xml`: the latest announcements for feed readers, kept like a page. */
export async function GET(): Promise<Response> {
  const locale = DEFAULT_LOCALE;
  const tab = 'announcements';
  const [site, news] = await Promise.all([
    getSite({ locale }),
    listArticles({ locale, tab, sort: 'published', page: 1 }),
  ]);
  const feed = atomFeed({
    locale,
    title: messages(locale)('feed.title', { name: site.name }),
    siteUrl: env().siteUrl,
    page: listHref(locale, { tab }),
    self: '/feed.xml',
    entries: news.results,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
