import { getArticle } from '#lib/articles/read.ts';
import { articleTwin } from '#lib/articles/twin.ts';
import { findElsewhere } from '#lib/articles/versions.ts';
import { env } from '#lib/env.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { lastModified } from '#lib/http/last-modified.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { indexingHeaders } from '#lib/seo/indexing.ts';

/** An article as Markdown, or in the words of its source where the language has none. */
export async function answerMarkdown(
  request: Request,
  { locale, slug }: { locale: Locale; slug: string },
): Promise<Response> {
  try {
    const { article, language } = await readArticle(locale, slug);
    if (article === null) throw new NotFound('There is no such article.');
    const text = articleTwin(article, language, env());
    return conditional(request, `${text}\n`, 'text/markdown; charset=utf-8', {
      ...indexingHeaders(article.seo),
      ...lastModified(article.revisedAt),
    });
  } catch (error) {
    return errorResponse(error);
  }
}

async function readArticle(locale: Locale, slug: string) {
  const article = await getArticle({ locale, slug });
  const elsewhere = article === null ? await findElsewhere({ locale, slug }) : null;
  if (elsewhere?.kind !== 'source') return { article, language: locale };
  const { version } = elsewhere;
  return { article: await getArticle(version), language: version.locale };
}
