import { isJsonObject } from '#sanity/groq/document.ts';
import { LakeError, malformed } from '../errors.ts';
import { AccountError } from '../users/errors.ts';
import { isRobotRole, type Robot, type RobotRole, robotRoles } from '../users/robots.ts';
import { readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';
import { describeRoles } from './projects.ts';

/** An access token in the words of Sanity's Access API. The secret is told once, to its maker. */
function describe({ id, label, role, createdAt, expiresAt }: Robot, projectId: string) {
  const membership = { resourceType: 'project', resourceId: projectId, roleNames: [role] };
  return { id, label, createdAt, expiresAt, memberships: [membership] };
}

function list({ services }: RequestContext): Response {
  const { accounts, projectId } = services;
  const data = accounts.listRobots().map((robot) => describe(robot, projectId));
  return json({ data, nextCursor: null, totalCount: data.length });
}

async function create({ request, services, params }: RequestContext): Promise<Response> {
  const body = await readJson(request);
  const { label, role, expiresAt } = readRequest(body, params.projectId ?? '');
  const { token, robot } = asRequest(() => services.accounts.createRobot(label, role, expiresAt));
  return json({ ...describe(robot, services.projectId), token }, 201);
}

function remove({ params, services }: RequestContext): Response {
  const id = params.id ?? '';
  const found = services.accounts.listRobots().find((robot) => robot.id === id);
  if (found === undefined) throw new LakeError(404, 'notFound', 'There is no such token');
  services.accounts.revokeRobot(id);
  return json({ id, deleted: true });
}

/** A new secret for the program that asks; its former one stops working. */
function rotate({ caller, services }: RequestContext): Response {
  const { accounts, projectId } = services;
  const rotated = accounts.rotateRobot(caller.id);
  if (rotated === null) {
    throw new LakeError(403, 'forbidden', 'Only an access token of a program can be rotated');
  }
  return json({ ...describe(rotated.robot, projectId), token: rotated.token });
}

type NewRobot = { label: string; role: RobotRole; expiresAt: string | null };

function readRequest(body: unknown, projectId: string): NewRobot {
  if (!isJsonObject(body) || typeof body.label !== 'string')
    throw malformed('label must be a text');
  const memberships = Array.isArray(body.memberships) ? body.memberships : [];
  const own = memberships.find((one) => isJsonObject(one) && one.resourceId === projectId);
  const names = isJsonObject(own) && Array.isArray(own.roleNames) ? own.roleNames : [];
  const [role] = names;
  if (names.length !== 1 || !isRobotRole(role)) {
    throw malformed(`The role of a token must be one of ${robotRoles.join(', ')}`);
  }
  return { label: body.label, role, expiresAt: expiryOf(body.expiresAt) };
}

function expiryOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) {
    return new Date(value).toISOString();
  }
  throw malformed('expiresAt must be a date');
}

/** What somebody at a terminal would be told is told to the caller. */
function asRequest<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof AccountError ? malformed(error.message) : error;
  }
}

const PATH = '/access/project/:projectId/robots';

/** Access tokens of programs. */
export const robotEndpoints: Endpoint[] = [
  { method: 'GET', path: PATH, access: 'administrator', handle: list },
  { method: 'POST', path: PATH, access: 'administrator', handle: create },
  { method: 'DELETE', path: `${PATH}/:id`, access: 'administrator', handle: remove },
  { method: 'POST', path: '/access/robots/me/rotate', access: 'viewer', handle: rotate },
  {
    method: 'GET',
    path: '/access/project/:projectId/roles',
    access: 'viewer',
    handle: () => json({ data: describeRoles(), nextCursor: null }),
  },
];
