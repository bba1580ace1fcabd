import { answerEvent } from '#lib/feedback/answer-event.ts';
import { asRoute } from '#lib/http/as-route.ts';

// Our own server answers before Next; see lib/server/fast-routes.ts.
export const POST = asRoute(answerEvent);
