import { articleMarkdown } from '#lib/articles/markdown.ts';
import { getArticle } from '#lib/articles/read.ts';
import { storedFile } from '#lib/assets/file.ts';
import { assetHost } from '#lib/assets/host.ts';
import { picture } from '#lib/assets/picture.ts';
import { env } from '#lib/env.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { indexingHeaders } from '#lib/seo/indexing.ts';
import { articleHref } from '#lib/seo/links.ts';

// Next keeps an answer on disk that was made without the request, such as that of an unknown slug.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

/** `GET /articles/<slug>.md`: an article as Markdown. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const locale = DEFAULT_LOCALE;
    const article = await getArticle({ locale, slug: (await params).slug });
    if (article === null) throw new NotFound('There is no such article.');
    const { siteUrl, content } = env();
    const assets = assetHost(content);
    const effectiveAt = article.announcement?.effectiveAt;
    const facts = [
      effectiveAt && `Takes effect at ${effectiveAt}`,
      article.updatedAt && `Updated on ${article.updatedAt.slice(0, 10)}`,
      article.publishedAt && `Published on ${article.publishedAt.slice(0, 10)}`,
      siteUrl + articleHref(locale, article.slug),
    ].flatMap((fact) => fact || []);
    const { title, summary } = article;
    const text = articleMarkdown(
      { title, facts, summary, blocks: readBody(article.body).blocks },
      {
        siteUrl,
        article: (slug) => siteUrl + articleHref(locale, slug),
        figure: ({ assetId, crop }) => absolute(picture(assets, assetId, crop)?.src, siteUrl),
        attachment: ({ assetId }) => absolute(storedFile(assets, assetId)?.href, siteUrl),
      },
    );
    const type = 'text/markdown; charset=utf-8';
    return conditional(request, `${text}\n`, type, indexingHeaders(article.seo));
  } catch (error) {
    return errorResponse(error);
  }
}

function absolute(address: string | undefined, siteUrl: string): string | null {
  return address === undefined ? null : new URL(address, siteUrl).href;
}
