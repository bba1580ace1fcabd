import { isSort, isTab, SORTS, TABS } from '#lib/articles/constants.ts';
import { listArticles } from '#lib/articles/read.ts';
import { errorResponse, Invalid, NotFound } from '#lib/errors.ts';
import { DEFAULT_LOCALE, isLocale, LOCALES } from '#lib/i18n/locales.ts';
import { DEFAULT_SORT, MAX_PAGE } from '#lib/seo/links.ts';

/** `GET /api/articles?tab=&sort=&page=`: one page of a list as JSON. All parameters are optional. */
export async function GET(request: Request): Promise<Response> {
  try {
    const address = readAddress(new URL(request.url).searchParams);
    const { total, page, pages, results } = await listArticles(address);
    return Response.json(
      { total, page, pages, results },
      { headers: { 'cache-control': 'public, max-age=0, must-revalidate' } },
    );
  } catch (error) {
    return errorResponse(error);
  }
}

function readAddress(query: URLSearchParams) {
  const tab = query.get('tab') ?? 'all';
  const sort = query.get('sort') ?? DEFAULT_SORT;
  const locale = query.get('locale') ?? DEFAULT_LOCALE;
  const page = query.get('page') ?? '1';
  if (!isTab(tab)) throw new Invalid(`tab must be one of ${TABS.join(', ')}.`);
  if (!isSort(sort)) throw new Invalid(`sort must be one of ${SORTS.join(', ')}.`);
  if (!isLocale(locale)) throw new Invalid(`locale must be one of ${LOCALES.join(', ')}.`);
  if (!/^[1-9]\d*$/.test(page)) throw new Invalid('page must be a whole number from 1.');
  // There is no such address, so the content is not queried.
  if (page.length > 9 || Number(page) > MAX_PAGE) throw new NotFound('There is no such page.');
  return { locale, tab, sort, page: Number(page) };
}
