import { answerFeed } from '#app/announcements-feed.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { jsonFeed } from '#lib/seo/feeds.ts';

/** `GET /feed.json`: the latest announcements as JSON Feed 1.1. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(
    request,
    DEFAULT_LOCALE,
    '/feed.json',
    'application/feed+json; charset=utf-8',
    jsonFeed,
  );
}
