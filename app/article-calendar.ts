import { calendarOf } from '#lib/announcements/calendar.ts';
import { getArticle } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { indexingHeaders } from '#lib/seo/indexing.ts';
import { articleHref } from '#lib/seo/links.ts';
import { getSite } from '#lib/site/read.ts';

/** When an announcement takes effect, for a calendar. */
export async function answerCalendar(
  request: Request,
  { locale, slug }: { locale: Locale; slug: string },
): Promise<Response> {
  try {
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
