import { listArticles } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { Feed } from '#lib/seo/atom.ts';
import { listHref, localePath } from '#lib/seo/links.ts';
import { getSite } from '#lib/site/read.ts';

/**
 * A feed of the latest announcements in a language, made for each request from cached content, so that it is
 * exact in time.
 */
export async function answerFeed(
  request: Request,
  locale: Locale,
  file: string,
  contentType: string,
  write: (feed: Feed) => string,
): Promise<Response> {
  try {
    const tab = 'announcements';
    const [site, news] = await Promise.all([
      getSite({ locale }),
      listArticles({ locale, tab, sort: 'published', page: 1 }),
    ]);
    const t = messages(locale);
    const body = write({
      locale,
      title: t('feed.title', { name: site.name }),
      description: t('feed.description', { name: site.name }),
      siteUrl: env().siteUrl,
      page: listHref(locale, { tab }),
      self: localePath(locale, file),
      entries: news.results,
    });
    return conditional(request, body, contentType);
  } catch (error) {
    return errorResponse(error);
  }
}
