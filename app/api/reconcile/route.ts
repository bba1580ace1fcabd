import { after } from 'next/server';
import { isInternal } from '#lib/changes/internal-key.ts';
import { reconcile } from '#lib/changes/reconcile.ts';
import { warm } from '#lib/changes/warm.ts';
import { errorResponse, Unauthorized } from '#lib/errors.ts';

/** Compares the pages with the CMS. Asked by this process's own timer, and by nobody else. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isInternal(request)) throw new Unauthorized('Only this server may ask that.');
    const { changes, paths } = await reconcile();
    after(() => warm(paths));
    return Response.json({ changes: changes.length, paths: paths.length });
  } catch (error) {
    return errorResponse(error);
  }
}
