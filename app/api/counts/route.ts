import { isInternal } from '#lib/changes/internal-key.ts';
import { errorResponse, Unauthorized } from '#lib/errors.ts';
import { followCounts } from '#lib/feedback/follow-counts.ts';

/**
 * Marks the pages as stale whose helpful counts changed, and names those to ask for. Asked by this
 * process's own timer and by nobody else.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isInternal(request.headers.get('authorization'))) {
      throw new Unauthorized('Only this server may ask that.');
    }
    return Response.json({ paths: await followCounts() });
  } catch (error) {
    return errorResponse(error);
  }
}
