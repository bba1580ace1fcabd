import { calendarOf } from '#lib/announcements/calendar.ts';
import { getArticle } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { indexingHeaders } from '#lib/seo/indexing.ts';
import { articleHref } from '#lib/seo/links.ts';
import { getSite } from '#lib/site/read.ts';

// Next keeps an answer on disk that was made without the request, such as that of an unknown slug.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

/** `GET /articles/<slug>.ics`: when an announcement takes effect, for a calendar. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const locale = DEFAULT_LOCALE;
    const { slug } = await params;
    const [article, site] = await Promise.all([getArticle({ locale, slug }), getSite({ locale })]);
    const effectiveAt = article?.announcement?.effectiveAt ?? null;
    if (article === null || effectiveAt === null) throw new NotFound('There is no such event.');
    const { id, title, summary, revisedAt } = article;
    const url = env().siteUrl + articleHref(locale, slug);
    const calendar = calendarOf({
      ...{ id, title, summary, revisedAt, effectiveAt, url },
      siteName: site.name,
    });
    const type = 'text/calendar; charset=utf-8; method=PUBLISH';
    return conditional(request, calendar, type, indexingHeaders(article.seo));
  } catch (error) {
    return errorResponse(error);
  }
}
