import { listSitemapEntries } from '#app/sitemap-entries.ts';
import { env } from '#lib/env.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { LOCALES } from '#lib/i18n/locales.ts';
import { sitemap } from '#lib/seo/sitemap.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

/** `GET /sitemaps/<language>.xml`: the pages of a language. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { file } = await params;
    const locale = LOCALES.find((one) => file === `${one}.xml`);
    if (locale === undefined) throw new NotFound('There is no such sitemap.');
    const text = sitemap(await listSitemapEntries(locale), env().siteUrl);
    return conditional(request, text, 'application/xml; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}
