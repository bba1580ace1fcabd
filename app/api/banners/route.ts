import { bannersHtml, bannersVersion } from '#components/announcement/banners-html.ts';
import { listBanners } from '#lib/announcements/banners.ts';
import { localeQuery, readQuery } from '#lib/api/queries.ts';
import { errorResponse, Unavailable } from '#lib/errors.ts';

/**
 * `GET /api/banners`: the banners of now as `{version, html}`, for open pages. 204 when the content
 * is unavailable: a page then keeps its banners.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const { locale } = readQuery(localeQuery, new URL(request.url).searchParams);
    const banners = await listBanners({ locale });
    return Response.json(
      { version: bannersVersion(banners), html: bannersHtml(locale, banners) },
      { headers: { 'cache-control': 'public, max-age=0, s-maxage=5' } },
    );
  } catch (error) {
    return error instanceof Unavailable
      ? new Response(null, { status: 204 })
      : errorResponse(error);
  }
}
