import { isComments } from '../comments/comments-dataset.ts';
import type { Role } from '../users/caller.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';
import { describeRole } from './users.ts';

/** For fields of the protocol that mean nothing here. */
const EPOCH = '2024-01-01T00:00:00.000Z';

export const RIGHTS: Readonly<Record<Role, readonly string[]>> = {
  anonymous: [],
  // Without `create` and `update` the Studio shows every form read-only.
  viewer: ['read', 'history'],
  editor: ['read', 'create', 'update', 'history', 'editHistory'],
  administrator: ['read', 'create', 'update', 'history', 'editHistory', 'manage'],
};

function describeProject({ url, caller, services }: RequestContext) {
  const { projectId: id, accounts } = services;
  const project = {
    id,
    displayName: services.site.name,
    organizationId: null,
    studioHost: null,
    metadata: {},
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    activityFeedEnabled: false,
    createdAt: EPOCH,
    features: [],
  };
  if (url.searchParams.get('includeMembers') === 'false') return project;
  const invited = new Set(accounts.listInvited().map((user) => user.id));
  const members = accounts
    .listUsers()
    .filter(({ id: userId, disabledAt }) => disabledAt === null && !invited.has(userId))
    .map((user) => ({
      id: user.id,
      createdAt: user.createdAt,
      isCurrentUser: user.id === caller.id,
      isRobot: false,
      role: user.role,
      roles: [describeRole(user.role)],
    }));
  const robots = [...services.tokens, ...accounts.listRobots()].map((robot) => ({
    id: robot.id,
    createdAt: 'createdAt' in robot ? robot.createdAt : EPOCH,
    isCurrentUser: robot.id === caller.id,
    isRobot: true,
    role: robot.role,
    roles: [describeRole(robot.role)],
  }));
  return { ...project, members: [...members, ...robots] };
}

/** What the caller may do with which documents: the Studio asks before it shows a control. */
function getAcl({ caller, services }: RequestContext): Response {
  const isDiscussing = caller.isPerson === true && isComments(services);
  const role = isDiscussing && caller.role === 'viewer' ? 'editor' : caller.role;
  return json([{ filter: '_id in path("**")', permissions: RIGHTS[role] }]);
}

/** Leaves out deploying a Studio: with that grant it would try to upload itself. */
function getGrants(): Response {
  return json({ 'sanity.project': [{ grants: [{ name: 'read', params: {} }] }] });
}

export function describeRoles() {
  const roles: readonly Role[] = ['administrator', 'editor', 'viewer'];
  return roles.map((role) => ({
    ...describeRole(role),
    isCustom: false,
    appliesToUsers: true,
    appliesToRobots: role !== 'administrator',
  }));
}

/** None of this is open to anonymous callers: it names the users. */
export const projectEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/projects',
    access: 'viewer',
    handle: (context) => json([describeProject(context)]),
  },
  {
    method: 'GET',
    path: '/projects/:projectId',
    access: 'viewer',
    handle: (context) => json(describeProject(context)),
  },
  {
    method: 'GET',
    path: '/projects/:projectId/datasets/:dataset/acl',
    access: 'viewer',
    handle: getAcl,
  },
  {
    method: 'GET',
    path: '/projects/:projectId/grants',
    access: 'viewer',
    handle: getGrants,
  },
  {
    method: 'GET',
    path: '/projects/:projectId/roles',
    access: 'viewer',
    handle: () => json(describeRoles()),
  },
];
