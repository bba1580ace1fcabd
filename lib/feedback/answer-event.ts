import { errorResponse } from '#lib/errors.ts';
import { readBody } from '#lib/http/body.ts';
import { requireSameSite } from '#lib/http/same-site.ts';
import { readEvent, recordEvent } from './record-event.ts';

const MAX_BODY_BYTES = 8_192;

/**
 * Answers `POST /api/events`: what a reader did, sent by `sendBeacon` of our pages, as JSON in a text
 * body. `{type: 'view', articleId}`, `{type: 'search', query, results}` or `{type: 'open', query,
 * slug}`, the last one with `results` too when the search itself was not told. 204 whether it was
 * counted or not.
 */
export async function answerEvent(request: Request): Promise<Response> {
  try {
    requireSameSite(request.headers);
    await recordEvent(readEvent(await readBody(request, MAX_BODY_BYTES)), request.headers);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return errorResponse(error);
  }
}
