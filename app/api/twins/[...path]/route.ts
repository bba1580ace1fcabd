import { pageTwin } from '#app/page-twin.ts';
import { env } from '#lib/env.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';

// Next would keep the answer to each address on disk.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ path: string[] }> };

/** `GET /faq.md`, `/topics/<slug>.md` and so on: pages that list articles, as Markdown. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const text = await pageTwin((await params).path, env().siteUrl);
    return conditional(request, `${text}\n`, 'text/markdown; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}
