import { getArticle } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { imageHost, picture } from '#lib/images/url.ts';
import { markdownOf } from '#lib/portable-text/markdown.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { articleHref } from '#lib/seo/links.ts';

type Context = { params: Promise<{ slug: string }> };

/** `GET /articles/<slug>.md`: an article as Markdown, as readers may see it at this moment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const locale = DEFAULT_LOCALE;
    const article = await getArticle({ locale, slug: (await params).slug });
    if (article === null) throw new NotFound('There is no such article.');
    const { siteUrl, content } = env();
    const body = markdownOf(readBody(article.body).blocks, {
      siteUrl,
      article: (slug) => siteUrl + articleHref(locale, slug),
      figure: ({ assetId, crop }) => {
        const src = picture(imageHost(content), assetId, crop)?.src ?? null;
        return src === null ? null : new URL(src, siteUrl).href;
      },
    });
    const effectiveAt = article.announcement?.effectiveAt;
    const dates = [
      effectiveAt && `Takes effect at ${effectiveAt}`,
      article.updatedAt && `Updated on ${article.updatedAt.slice(0, 10)}`,
      article.publishedAt && `Published on ${article.publishedAt.slice(0, 10)}`,
      siteUrl + articleHref(locale, article.slug),
    ];
    const text = [`# ${article.title}`, dates.filter(Boolean).join(' · '), article.summary, body]
      .filter(Boolean)
      .join('\n\n');
    return conditional(request, `${text}\n`, 'text/markdown; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}
