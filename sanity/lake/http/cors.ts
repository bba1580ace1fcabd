import { isJsonObject } from '#sanity/groq/document.ts';
import type { CorsOrigin } from '../datasets/cors-origins.ts';
import { LakeError } from '../errors.ts';
import { readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

function describe(origin: CorsOrigin, projectId: string) {
  return { ...origin, projectId, updatedAt: origin.createdAt, deletedAt: null };
}

function list({ services }: RequestContext): Response {
  const { corsOrigins, projectId } = services;
  return json(corsOrigins.list().map((origin) => describe(origin, projectId)));
}

async function add({ request, services }: RequestContext): Promise<Response> {
  const body = await readJson(request);
  if (!isJsonObject(body) || typeof body.origin !== 'string') {
    throw new LakeError(400, 'validationError', 'origin must be one, such as https://example.com');
  }
  const added = services.corsOrigins.add(body.origin, body.allowCredentials === true);
  return json(describe(added, services.projectId), 201);
}

function remove({ params, services }: RequestContext): Response {
  services.corsOrigins.remove(params.id ?? '');
  return json({ id: Number(params.id), deleted: true });
}

const PATH = '/projects/:projectId/cors';

/** Which pages of other origins may use the lake. Pages on this machine and the site's always may. */
export const corsEndpoints: Endpoint[] = [
  { method: 'GET', path: PATH, access: 'administrator', handle: list },
  { method: 'POST', path: PATH, access: 'administrator', handle: add },
  { method: 'DELETE', path: `${PATH}/:id`, access: 'administrator', handle: remove },
];
