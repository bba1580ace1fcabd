import { errorResponse, NotFound } from '#lib/errors.ts';

function answer(): Response {
  return errorResponse(new NotFound('There is no such endpoint.'));
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
