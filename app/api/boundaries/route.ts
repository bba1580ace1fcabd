import { z } from 'zod';
import { followClock } from '#lib/announcements/boundaries.ts';
import { isInternal } from '#lib/changes/internal-key.ts';
import { errorResponse, Unauthorized } from '#lib/errors.ts';

const body = z.object({ since: z.iso.datetime() });

/**
 * Marks as stale what passed a boundary since an instant, and names the pages. Asked by this
 * process's own timer, which then asks for these pages, and by nobody else.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isInternal(request.headers.get('authorization')))
      throw new Unauthorized('Only this server may ask that.');
    const { since } = body.parse(await request.json());
    return Response.json(await followClock(new Date(since)));
  } catch (error) {
    return errorResponse(error);
  }
}
