import { getArticle } from '#lib/articles/read.ts';
import { articleTwin } from '#lib/articles/twin.ts';
import { env } from '#lib/env.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { lastModified } from '#lib/http/last-modified.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { indexingHeaders } from '#lib/seo/indexing.ts';

// Next keeps an answer on disk that was made without the request, such as that of an unknown slug.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

/** `GET /articles/<slug>.md`: an article as Markdown. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const locale = DEFAULT_LOCALE;
    const article = await getArticle({ locale, slug: (await params).slug });
    if (article === null) throw new NotFound('There is no such article.');
    const text = articleTwin(article, locale, env());
    return conditional(request, `${text}\n`, 'text/markdown; charset=utf-8', {
      ...indexingHeaders(article.seo),
      ...lastModified(article.revisedAt),
    });
  } catch (error) {
    return errorResponse(error);
  }
}
