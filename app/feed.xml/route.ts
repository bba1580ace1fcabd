import { answerFeed } from '#app/announcements-feed.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { atomFeed } from '#lib/seo/atom.ts';

/** `GET /feed.xml`: the latest announcements as Atom. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(
    request,
    DEFAULT_LOCALE,
    '/feed.xml',
    'application/atom+xml; charset=utf-8',
    atomFeed,
  );
}
