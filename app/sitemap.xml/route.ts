import { listSitemaps } from '#app/sitemap-entries.ts';
import { env } from '#lib/env.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { sitemapIndex } from '#lib/seo/sitemap.ts';

export const dynamic = 'force-dynamic';

/** `GET /sitemap.xml`: the sitemaps of all languages. */
export async function GET(request: Request): Promise<Response> {
  try {
    const index = sitemapIndex(await listSitemaps(), env().siteUrl);
    return conditional(request, index, 'application/xml; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}
