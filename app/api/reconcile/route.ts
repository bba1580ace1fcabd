import { isInternal } from '#lib/changes/internal-key.ts';
import { reconcile } from '#lib/changes/reconcile.ts';
import { errorResponse, Unauthorized } from '#lib/errors.ts';

/**
 * Compares the pages with the CMS and names those that are out of date. Asked by this process's
 * own timer, which then asks for these pages, and by nobody else.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isInternal(request.headers.get('authorization')))
      throw new Unauthorized('Only this server may ask that.');
    const { changes, paths } = await reconcile();
    return Response.json({ ids: changes.map(({ id }) => id), paths });
  } catch (error) {
    return errorResponse(error);
  }
}
