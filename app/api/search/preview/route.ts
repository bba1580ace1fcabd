import type { z } from 'zod';
import { errorResponse, Invalid } from '#lib/errors.ts';
import { readBody } from '#lib/http/body.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { requireEditor } from '#lib/insights/editor.ts';
import { previewRequestSchema } from '#lib/search/explanation.ts';
import { previewRules } from '#lib/search/preview.ts';

const MAX_BODY_BYTES = 256 * 1024;

/**
 * `POST /api/search/preview` with `{queries, rules, without}`: what synonyms and best answers that
 * are not published yet would change about these searches. Changes nothing. For editors who are
 * signed in to the Studio; 401 and 403 for everybody else.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    await requireEditor(request);
    const wanted = read(await readBody(request, MAX_BODY_BYTES));
    return Response.json(await previewRules({ locale: DEFAULT_LOCALE, ...wanted }), {
      headers: { 'cache-control': 'private, no-store' },
    });
  } catch (error) {
    return errorResponse(error);
  }
}

function read(body: string): z.infer<typeof previewRequestSchema> {
  try {
    return previewRequestSchema.parse(JSON.parse(body));
  } catch {
    throw new Invalid('Say which searches, and which rules to try.');
  }
}
