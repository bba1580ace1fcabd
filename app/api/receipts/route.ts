import { context } from '#lib/context.ts';
import { errorResponse, Invalid } from '#lib/errors.ts';

const MAX_LENGTH = 200;

/**
 * `GET /api/receipts?id=&rev=`: on which public pages a published revision was seen, and after
 * how long. Without `rev` it tells of the removal of the document. It names addresses that
 * everybody can open, and nothing else.
 */
export function GET(request: Request): Response {
  try {
    const query = new URL(request.url).searchParams;
    const id = query.get('id') ?? '';
    const rev = query.get('rev') ?? undefined;
    if (id === '' || id.length > MAX_LENGTH || (rev?.length ?? 0) > MAX_LENGTH) {
      throw new Invalid('id and rev must name a document and its revision.');
    }
    return Response.json(context().statuses.read(id, rev), {
      headers: { 'cache-control': 'no-store' },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
