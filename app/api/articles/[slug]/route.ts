import { articleAnswer } from '#lib/api/article.ts';
import { localeQuery, readQuery } from '#lib/api/queries.ts';
import { getArticle } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { lastModified } from '#lib/http/last-modified.ts';
import { indexingHeaders } from '#lib/seo/indexing.ts';
import { decodeSlug } from '#lib/seo/links.ts';
import { getSite } from '#lib/site/read.ts';

// Next keeps an answer on disk that was made without the request, such as that of an unknown slug.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

/** `GET /api/articles/<slug>?locale=`: one article as JSON, with its text as Markdown. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { locale } = readQuery(localeQuery, new URL(request.url).searchParams);
    const article = await getArticle({ locale, slug: decodeSlug((await params).slug) });
    if (article === null) throw new NotFound('There is no such article.');
    const { showAuthors } = await getSite({ locale });
    const authors = showAuthors === 'hidden' ? [] : article.authors;
    const body = JSON.stringify(articleAnswer({ ...article, authors }, locale, env()));
    return conditional(request, body, 'application/json', {
      ...indexingHeaders(article.seo),
      ...lastModified(article.revisedAt),
    });
  } catch (error) {
    return errorResponse(error);
  }
}
