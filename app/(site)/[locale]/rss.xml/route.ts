import { answerFeed } from '#app/announcements-feed.ts';
import { type InLanguage, languageOf } from '#app/language-of.ts';
import { rssFeed } from '#lib/seo/feeds.ts';

/** `GET /<language>/rss.xml`: the latest announcements in a language as RSS 2.0. */
export async function GET(request: Request, context: InLanguage): Promise<Response> {
  const locale = await languageOf(context);
  return answerFeed(request, locale, '/rss.xml', 'application/rss+xml; charset=utf-8', rssFeed);
}
