import { errorAnswer } from '#lib/errors.ts';
import type { PlainAnswer, PlainRequest } from '#lib/http/plain.ts';
import { requireSameSite } from '#lib/http/same-site.ts';
import { readEvent, recordEvent } from './record-event.ts';

const MAX_BODY_BYTES = 8_192;

/**
 * `POST /api/events`: what a reader did, as JSON in a text body, as `sendBeacon` sends it. `{type:
 * 'view', articleId}`, `{type: 'search', query, results}` or `{type: 'open', query, slug,
 * results?}`; an open with `results` counts the search too. 204 whether it was counted or not.
 */
export async function answerEvent(request: PlainRequest): Promise<PlainAnswer> {
  try {
    requireSameSite(request.headers);
    await recordEvent(readEvent(await request.text(MAX_BODY_BYTES)), request.headers);
    return { status: 204, headers: { 'cache-control': 'no-store' }, body: null };
  } catch (error) {
    return errorAnswer(error);
  }
}
