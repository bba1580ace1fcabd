import { errorResponse, NotFound } from '#lib/errors.ts';

// Next would keep the answer to each address on disk.
export const dynamic = 'force-dynamic';

function answer(): Response {
  return errorResponse(new NotFound('There is no such endpoint.'));
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
