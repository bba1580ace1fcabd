import { isComments } from '../comments/comments-dataset.ts';
import { LakeError } from '../errors.ts';
import type { Caller } from '../users/caller.ts';
import { checkAnnouncedLength, DEFAULT_BODY_BYTES } from './body.ts';
import type { Endpoint, RequestContext, Services } from './endpoint.ts';
import { errorResponse } from './errors.ts';
import { leftOutPart } from './not-offered.ts';
import { dataPathOf } from './resource-path.ts';

/** The services of a dataset, of the first one without a name. @throws {LakeError} 404 for none. */
type ServicesOf = (dataset?: string) => Services;

type Route = { endpoint: Endpoint; segments: readonly string[] };

const PREFIX = /^(?:\/lake(?=\/|$))?(?:\/?\/v(\d{4}-\d{2}-\d{2}|1|X)(?=\/|$))?/;

/**
 * Finds the endpoint for a request, checks who may call it, and turns every error into an answer.
 * Paths are understood with and without the prefix `/lake`, with and without a version (`//v1` is
 * what Sanity's older tools send).
 */
export function createRouter(deps: {
  endpoints: readonly Endpoint[];
  services: ServicesOf;
  /** Who asks, if they may call the endpoint; otherwise throws. */
  authorize: (request: Request, endpoint: Endpoint, inComments: boolean) => Caller;
}): (request: Request) => Promise<Response> {
  /** By their first segment, which never is a name. */
  const routes = Map.groupBy(
    deps.endpoints.map((endpoint) => ({ endpoint, segments: endpoint.path.split('/').slice(1) })),
    ({ segments }) => segments[0] ?? '',
  );

  async function route(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const prefix = PREFIX.exec(url.pathname);
    const path = dataPathOf(url.pathname.slice(prefix?.[0].length ?? 0));
    const apiVersion = prefix?.[1] ?? null;
    const given = path.split('/').slice(1);
    const candidates = routes.get(given[0] ?? '') ?? [];
    const matches = candidates.flatMap((candidate) => match(candidate, given));
    if (matches.length === 0) throw unknown(path);
    const isHead = request.method === 'HEAD';
    const method = isHead ? 'GET' : request.method;
    const found = matches.find(({ endpoint }) => endpoint.method === method);
    if (found === undefined) {
      const allow = matches.map(({ endpoint }) => endpoint.method).join(', ');
      return methodNotAllowed(allow);
    }
    const { endpoint, params } = found;
    const services = servicesFor(params, deps.services);
    const inComments = isComments(services);
    const caller = deps.authorize(request, endpoint, inComments);
    if (endpoint.path.startsWith('/data/')) checkPrivacy(services, caller);
    checkAnnouncedLength(request, endpoint.maxBodyBytes ?? DEFAULT_BODY_BYTES);
    const context: RequestContext = {
      request,
      url,
      params,
      apiVersion,
      caller,
      services,
    };
    const handle = () => endpoint.handle(context);
    const response =
      endpoint.isCharged === true
        ? await services.queries.charged(caller, handle, request.signal)
        : await handle();
    if (!isHead) return response;
    await response.body?.cancel();
    return new Response(null, response);
  }

  return async (request) => {
    try {
      return await route(request);
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** Sanity's tools say what is missing when they get 501. */
function unknown(path: string): LakeError {
  const part = leftOutPart(path);
  if (part === null) return new LakeError(404, 'notFound', 'Not found');
  return new LakeError(501, 'notImplemented', `This lake has no ${part}`);
}

function match(
  route: Route,
  given: readonly string[],
): { endpoint: Endpoint; params: RequestContext['params'] }[] {
  const params: Record<string, string> = {};
  for (const [index, segment] of route.segments.entries()) {
    if (segment.startsWith('*')) {
      params[segment.slice(1)] = given.slice(index).map(decode).join('/');
      return [{ endpoint: route.endpoint, params }];
    }
    const value = given[index];
    if (value === undefined) return [];
    if (segment.startsWith(':')) {
      if (value === '') return [];
      params[segment.slice(1)] = decode(value);
    } else if (segment !== value) return [];
  }
  return given.length === route.segments.length ? [{ endpoint: route.endpoint, params }] : [];
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new LakeError(400, 'validationError', 'The path is not encoded correctly');
  }
}

/** @throws {LakeError} 404 for a project or a dataset that this lake does not have. */
function servicesFor(params: RequestContext['params'], servicesOf: ServicesOf): Services {
  const { dataset, projectId } = params;
  const first = servicesOf();
  if (projectId !== undefined && projectId !== first.projectId) {
    throw new LakeError(404, 'notFound', `Project "${projectId}" not found`);
  }
  return dataset === undefined ? first : servicesOf(dataset);
}

/** Assets stay readable, as Sanity's do. @throws {LakeError} 401 for anonymous callers. */
function checkPrivacy({ datasets, dataset }: Services, { role }: Caller): void {
  if (role !== 'anonymous' || !datasets.isPrivate(dataset)) return;
  throw new LakeError(401, 'unauthorizedError', 'Unauthorized - this dataset is private');
}

function methodNotAllowed(allow: string): Response {
  const response = errorResponse(new LakeError(405, 'methodNotAllowed', 'Method not allowed'));
  response.headers.set('allow', allow);
  return response;
}
