import { readDelivery } from '#lib/changes/delivery.ts';
import { reconcileSome } from '#lib/changes/reconcile.ts';
import { warm } from '#lib/changes/warm.ts';
import { errorResponse } from '#lib/errors.ts';

/**
 * Takes Sanity's webhook, or the lake's: marks as stale what shows the changed document, and asks
 * for those pages until they are made again. The same delivery twice does nothing the second time.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const { changes, paths } = await reconcileSome([await readDelivery(request)]);
    const pages = await warm(paths);
    return Response.json({ changes: changes.length, pages });
  } catch (error) {
    return errorResponse(error);
  }
}
