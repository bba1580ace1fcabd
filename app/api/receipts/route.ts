import { readReceipt } from '#lib/changes/receipts.ts';
import { errorResponse, Invalid } from '#lib/errors.ts';

const LONGEST = 200;

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
    if (id === '' || id.length > LONGEST || (rev?.length ?? 0) > LONGEST) {
      throw new Invalid('id and rev must name a document and its revision.');
    }
    return Response.json(readReceipt(id, rev), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
