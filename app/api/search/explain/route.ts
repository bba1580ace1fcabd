import { errorResponse, Invalid } from '#lib/errors.ts';
import { DEFAULT_LOCALE, isLocale } from '#lib/i18n/locales.ts';
import { requireEditor } from '#lib/insights/editor.ts';
import { explainSearch } from '#lib/search/explain.ts';
import { MAX_QUERY_CHARACTERS } from '#lib/search/query/parse-query.ts';

/**
 * `GET /api/search/explain?q=&locale=`: why each result of a search stands where it does, for
 * editors who are signed in to the Studio. 401 and 403 for everybody else.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    await requireEditor(request);
    const query = new URL(request.url).searchParams;
    const q = (query.get('q') ?? '').trim();
    const locale = query.get('locale') ?? DEFAULT_LOCALE;
    if (q === '' || q.length > MAX_QUERY_CHARACTERS) throw new Invalid('q must be a search.');
    if (!isLocale(locale)) throw new Invalid('There is no such language here.');
    return Response.json(explainSearch({ locale, q }), {
      headers: { 'cache-control': 'private, no-store' },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
