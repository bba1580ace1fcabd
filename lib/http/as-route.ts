import { readBody } from './body.ts';
import type { PlainAnswer, PlainRequest } from './plain.ts';

/** The route of Next for what our own server answers by itself. */
export function asRoute(
  answer: (request: PlainRequest) => Promise<PlainAnswer>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const text = (limit: number) => readBody(request, limit);
    const { body, ...init } = await answer({ headers: request.headers, text });
    return new Response(body, init);
  };
}
