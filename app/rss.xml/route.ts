import { answerFeed } from '#app/announcements-feed.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { rssFeed } from '#lib/seo/feeds.ts';

/** `GET /rss.xml`: the latest announcements as RSS 2.0. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(
    request,
    DEFAULT_LOCALE,
    '/rss.xml',
    'application/rss+xml; charset=utf-8',
    rssFeed,
  );
}
