import { localeQuery, readQuery } from '#lib/api/queries.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { getTopicTree } from '#lib/topics/tree.ts';

// Next would keep an answer on disk that was made without the request.
export const dynamic = 'force-dynamic';

/** `GET /api/topics?locale=`: every category and topic in their order, as JSON. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { locale } = readQuery(localeQuery, new URL(request.url).searchParams);
    return conditional(request, JSON.stringify(await getTopicTree({ locale })), 'application/json');
  } catch (error) {
    return errorResponse(error);
  }
}
