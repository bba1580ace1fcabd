import { z } from 'zod';
import { dropHere, redrawHere } from '#lib/changes/drop.ts';
import { isInternal } from '#lib/changes/internal-key.ts';
import { errorResponse, Invalid, Unauthorized } from '#lib/errors.ts';

const body = z.object({
  what: z.enum(['answers', 'pages']),
  tags: z.array(z.string().min(1).max(256)).max(100_000),
});

/** Marks what is made under tags as stale. Asked by this process's own timers, and by nobody else. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isInternal(request.headers.get('authorization'))) {
      throw new Unauthorized('Only this server may ask that.');
    }
    const asked = body.safeParse(await request.json());
    if (!asked.success) throw new Invalid('The body must name tags.');
    if (asked.data.what === 'answers') dropHere(asked.data.tags);
    else redrawHere(asked.data.tags);
    return new Response(null, { status: 204 });
  } catch (error) {
    return errorResponse(error);
  }
}
