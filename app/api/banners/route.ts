import { bannersHtml, bannersVersion } from '#components/announcement/banners-html.ts';
import { listBanners } from '#lib/announcements/banners.ts';
import { errorResponse, Invalid, Unavailable } from '#lib/errors.ts';
import { DEFAULT_LOCALE, isLocale, LOCALES } from '#lib/i18n/locales.ts';

/**
 * `GET /api/banners`: the banners of this moment as `{version, html}`, for pages that are open. It
 * tells of nothing that is still to come. 204 when they cannot be had: a page then keeps its own.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const locale = new URL(request.url).searchParams.get('locale') ?? DEFAULT_LOCALE;
    if (!isLocale(locale)) throw new Invalid(`locale must be one of ${LOCALES.join(', ')}.`);
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
