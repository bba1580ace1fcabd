import { answerFeed } from '#app/announcements-feed.ts';
import { type InLanguage, languageOf } from '#app/language-of.ts';
import { atomFeed } from '#lib/seo/atom.ts';

/** `GET /<language>/feed.xml`: the latest announcements in a language as Atom. */
export async function GET(request: Request, context: InLanguage): Promise<Response> {
  const locale = await languageOf(context);
  return answerFeed(request, locale, '/feed.xml', 'application/atom+xml; charset=utf-8', atomFeed);
}
