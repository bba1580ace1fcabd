import { setUpComments } from '../comments/comments-dataset.ts';
import { LakeError } from '../errors.ts';
import { isAtLeast } from '../users/caller.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

/** Makes the dataset of comments, when somebody writes the first one. */
function setUp({ params, caller, services }: RequestContext): Response {
  if (caller.isPerson !== true && !isAtLeast(caller.role, 'editor')) {
    const message = 'Insufficient permissions; this token may only read';
    throw new LakeError(403, 'insufficientPermissionsError', message);
  }
  const { name } = setUpComments(services.datasets, params.dataset ?? '', caller.id);
  return json({ datasetName: name });
}

export const commentEndpoints: Endpoint[] = [
  { method: 'POST', path: '/comments/:dataset/setup', access: 'viewer', handle: setUp },
];
