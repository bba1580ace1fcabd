import { answerFeed } from '#app/announcements-feed.ts';
import { jsonFeed } from '#lib/seo/feeds.ts';

/** `GET /feed.json`: the latest announcements as JSON Feed 1.1. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, '/feed.json', 'application/feed+json; charset=utf-8', jsonFeed);
}
