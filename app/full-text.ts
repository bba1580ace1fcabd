import { listOpenIds } from '#app/llms.ts';
import { PAGE_SIZE } from '#lib/articles/constants.ts';
import { fetchCards } from '#lib/articles/fetch-cards.ts';
import { getArticle } from '#lib/articles/read.ts';
import { articleTwin } from '#lib/articles/twin.ts';
import { env } from '#lib/env.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { fullTextHref, parsePage } from '#lib/seo/links.ts';
import { getSite } from '#lib/site/read.ts';
import { listTag } from '#sanity/client/tags.ts';

/** Answers with the whole text of the articles of a language, a page of a list at a time. */
export async function answerFullText(request: Request, locale: Locale): Promise<Response> {
  try {
    const page = parsePage(new URL(request.url).searchParams.get('page') ?? '1');
    const ids = await listOpenIds(locale);
    const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
    if (page === null || page > pages) throw new NotFound('There is no such page.');
    const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const cards = await fetchCards(shown, [listTag('all', locale)]);
    const articles = await Promise.all(
      cards.map(async ({ slug }) => {
        const article = await getArticle({ locale, slug });
        return article === null || article.seo.noIndex ? [] : articleTwin(article, locale, env());
      }),
    );
    const { name } = await getSite({ locale });
    const next =
      page < pages ? [`Next page: ${env().siteUrl}${fullTextHref(locale, page + 1)}`] : [];
    const text = [`${name}, page ${page} of ${pages}`, ...articles.flat(), ...next].join(
      '\n\n---\n\n',
    );
    return conditional(request, `${text}\n`, 'text/plain; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}
