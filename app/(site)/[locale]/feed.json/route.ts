import { answerFeed } from '#app/announcements-feed.ts';
import { type InLanguage, languageOf } from '#app/language-of.ts';
import { jsonFeed } from '#lib/seo/feeds.ts';

/** `GET /<language>/feed.json`: the latest announcements in a language as JSON Feed 1.1. */
export async function GET(request: Request, context: InLanguage): Promise<Response> {
  const locale = await languageOf(context);
  return answerFeed(
    request,
    locale,
    '/feed.json',
    'application/feed+json; charset=utf-8',
    jsonFeed,
  );
}
