import { revalidateTag } from 'next/cache';
import { z } from 'zod';
import { isInternal } from '#lib/changes/internal-key.ts';
import { errorResponse, Invalid, Unauthorized } from '#lib/errors.ts';

const body = z.object({ tags: z.array(z.string().min(1).max(256)).max(10_000) });

/** Marks tags as stale. Asked by this process itself, because timers may not, and by nobody else. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isInternal(request.headers.get('authorization'))) {
      throw new Unauthorized('Only this server may ask that.');
    }
    const asked = body.safeParse(await request.json());
    if (!asked.success) throw new Invalid('The body must name tags.');
    // Never `{expire: 0}` or revalidatePath: with the CMS down those turn a good page into a 500.
    for (const tag of asked.data.tags) revalidateTag(tag, 'max');
    return new Response(null, { status: 204 });
  } catch (error) {
    return errorResponse(error);
  }
}
