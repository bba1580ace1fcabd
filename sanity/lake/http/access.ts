import { LakeError } from '../errors.ts';
import { type Caller, isAtLeast, roles } from '../users/caller.ts';
import type { Authentication } from './auth.ts';
import type { Endpoint } from './endpoint.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { SiteOrigins } from './site-origins.ts';

/** Content types that any page can make a browser send without a preflight. */
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

const READING = ['GET', 'HEAD'];

/**
 * The one place that decides whether a request may reach an endpoint. Each endpoint says with
 * `access` which role it takes; one that says nothing is closed to everybody.
 * @returns who asks.
 * @throws {LakeError} 401 without valid credentials, 403 when they do not reach, 415 for a form.
 */
export function createAuthorize(deps: {
  authenticate: (request: Request) => Authentication;
  origins: SiteOrigins;
  sessionCookie: SessionCookie;
  /** False closes content to visitors; assets and signing in stay open. */
  visitorQueries: boolean;
}): (request: Request, endpoint: Endpoint, inComments: boolean) => Caller {
  return (request, endpoint, inComments) => {
    if (!roles.includes(endpoint.access)) {
      throw new LakeError(403, 'forbidden', 'This endpoint is closed: it declares no access');
    }
    const authentication = deps.authenticate(request);
    if (!READING.includes(request.method)) checkForgery(request, endpoint, authentication, deps);
    checkRole(authentication, endpoint, inComments);
    const isVisitor = authentication.caller.isVisitor === true;
    if (isVisitor && !deps.visitorQueries && endpoint.path.startsWith('/data/')) {
      throw new LakeError(403, 'forbidden', 'This lake answers no queries of visitors');
    }
    return authentication.caller;
  };
}

/**
 * A browser adds the session cookie to whatever any page makes it send. Writes are taken only from
 * pages of this site, which browsers tell by `Origin`, and not in the shape of a form.
 */
function checkForgery(
  request: Request,
  endpoint: Endpoint,
  authentication: Authentication,
  { origins, sessionCookie }: { origins: SiteOrigins; sessionCookie: SessionCookie },
): void {
  if (authentication.via === 'token' || sessionCookie.read(request) === null) return;
  if (!origins.isOwn(request)) {
    const message = `Only pages of ${origins.site} may write with a session`;
    throw new LakeError(403, 'forbidden', message);
  }
  if (endpoint.takes === 'anything') return;
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== undefined && FORM_TYPES.includes(type)) {
    throw new LakeError(415, 'unsupportedMediaType', 'Send JSON, as application/json');
  }
}

function checkRole(
  { caller, isExpired }: Authentication,
  endpoint: Endpoint,
  inComments: boolean,
): void {
  // Else an editor whose session ended would see published documents only, and no error.
  const isContent = endpoint.path.startsWith('/data/');
  if (isExpired && (isContent || endpoint.access !== 'anonymous')) {
    const message = 'The session has ended; sign in again';
    // Makes the Studio ask to sign in again, and keep what was not stored yet.
    throw new LakeError(401, 'unauthorizedError', message, { errorCode: 'SIO-401-AEX' });
  }
  const isDiscussing = inComments && caller.isPerson === true;
  const least = (isDiscussing ? endpoint.commentsAccess : undefined) ?? endpoint.access;
  if (isAtLeast(caller.role, least)) return;
  if (caller.role === 'anonymous') {
    throw new LakeError(401, 'unauthorizedError', 'Unauthorized - a token or a session is needed');
  }
  const message = `Insufficient permissions; the role "${least}" is needed`;
  throw new LakeError(403, 'insufficientPermissionsError', message);
}
