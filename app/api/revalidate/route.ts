import { asRoute } from '#lib/http/as-route.ts';
import { answerDelivery } from '#lib/revalidation/answer-delivery.ts';

// Our own server answers before Next; see lib/server/fast-routes.ts.
export const POST = asRoute(answerDelivery);
