import { isJsonObject } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import { AccountError } from '../users/errors.ts';
import { isUserRole, userRoles } from '../users/user.ts';
import { readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';
import { describeRole } from './users.ts';

/** Users whose sign-in link has not been used yet. */
function list({ services }: RequestContext): Response {
  const invitations = services.accounts.listInvited().map((user) => ({
    id: user.id,
    email: user.email ?? '',
    role: user.role,
    roles: [describeRole(user.role)],
    createdAt: user.createdAt,
    isAccepted: false,
    isRevoked: false,
    acceptedByUserId: null,
  }));
  return json(invitations);
}

/**
 * `{email, role}`: adds a user with a sign-in link. The lake sends no mail: the link is in the
 * answer, and `npm run lake -- signin <email>` prints another.
 */
async function invite({ request, services }: RequestContext): Promise<Response> {
  const body = await readJson(request);
  const { email, role } = isJsonObject(body) ? body : {};
  if (typeof email !== 'string' || !isUserRole(role)) {
    const message = `email must be an address and role one of ${userRoles.join(', ')}`;
    throw new LakeError(400, 'validationError', message);
  }
  try {
    const user = services.accounts.addUser({ name: email, email, role });
    const { secret, expiresAt } = services.accounts.createInvite(user);
    const link = `${services.origins.site}/lake/signin/${secret}`;
    return json({ id: user.id, email: user.email, role, expiresAt, link }, 201);
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    throw new LakeError(409, 'conflict', error.message);
  }
}

const PATH = '/invitations/project/:projectId';

export const invitationEndpoints: Endpoint[] = [
  { method: 'GET', path: PATH, access: 'administrator', handle: list },
  { method: 'POST', path: PATH, access: 'administrator', handle: invite },
];
