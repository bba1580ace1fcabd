import { LakeError } from '../errors.ts';
import { type Caller, isAtLeast, type Role } from '../users/caller.ts';
import type { User } from '../users/user.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

const MAX_IDS = 500;

/** Authors in the history that are neither users nor tokens. */
const PROCESSES: Readonly<Record<string, string>> = {
  seed: 'Demo content',
  import: 'Import',
  system: 'Content lake',
};

const ROLES = {
  administrator: { title: 'Administrator', description: 'Writes content and manages people' },
  editor: { title: 'Editor', description: 'Writes and publishes content' },
  viewer: { title: 'Viewer', description: 'Reads content, drafts included' },
  anonymous: { title: 'Visitor', description: 'Reads what is published' },
} as const satisfies Record<Role, { title: string; description: string }>;

/** A role as Sanity describes it. */
export function describeRole(role: Role) {
  return { name: role, ...ROLES[role] };
}

/**
 * The signed-in user. An anonymous caller gets an empty object: an id would make the Studio open
 * instead of showing the sign-in screen.
 */
function getMe({ caller, services }: RequestContext): Response {
  if (caller.role === 'anonymous') return json({});
  const user = services.accounts.getUser(caller.id);
  return json({
    id: caller.id,
    name: user?.name ?? nameOf(caller.id, services) ?? caller.id,
    email: user?.email ?? '',
    profileImage: null,
    role: caller.role,
    roles: [describeRole(caller.role)],
    provider: user === null ? 'token' : services.projectId,
  });
}

/** Everybody who may sign in, and who once did. */
function listUsers({ caller, services }: RequestContext): Response {
  const users = services.accounts.listUsers();
  return json(users.map(({ id }) => profileOf(id, caller, services)));
}

/** Users by id, in the order asked for: an object for one, a list of those known for several. */
function getUsers({ params, caller, services }: RequestContext): Response {
  const ids = (params.ids ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0 || ids.length > MAX_IDS) {
    throw new LakeError(400, 'validationError', `Ask for 1 to ${MAX_IDS} users at a time`);
  }
  const users = ids.flatMap(
    (id) => profileOf(id === 'me' ? caller.id : id, caller, services) ?? [],
  );
  if (ids.length > 1) return json(users);
  const [user] = users;
  if (user === undefined) throw new LakeError(404, 'notFound', 'User not found');
  return json(user);
}

function profileOf(id: string, caller: Caller, services: RequestContext['services']) {
  const user = services.accounts.getUser(id);
  const displayName = user?.name ?? nameOf(id, services);
  if (displayName === null) return null;
  const email = user === null ? null : emailFor(user, caller);
  const createdAt = user?.createdAt ?? services.accounts.getRobot(id)?.createdAt ?? null;
  return { id, displayName, imageUrl: null, email, createdAt, isRobot: user === null };
}

/** Email addresses are for administrators and their owner. */
function emailFor(user: User, caller: Caller): string | null {
  return isAtLeast(caller.role, 'administrator') || user.id === caller.id ? user.email : null;
}

function nameOf(id: string, { accounts, tokens }: RequestContext['services']): string | null {
  const token = tokens.find((candidate) => candidate.id === id);
  if (token !== undefined) return `${token.name} (access token)`;
  const robot = accounts.getRobot(id);
  if (robot !== null) return `${robot.label} (access token)`;
  return Object.hasOwn(PROCESSES, id) ? (PROCESSES[id] ?? null) : null;
}

/** Whether the caller is signed in, without saying more than the id. */
function getSignedInId({ request, caller, services }: RequestContext): Response {
  if (caller.role === 'anonymous') return json({});
  const secret = services.sessionCookie.read(request);
  const session = secret === null ? null : services.accounts.findSession(secret);
  return json({ id: caller.id, expiry: session?.user.id === caller.id ? session.expiresAt : null });
}

export const userEndpoints: Endpoint[] = [
  { method: 'GET', path: '/users/me', access: 'anonymous', handle: getMe },
  { method: 'GET', path: '/users', access: 'viewer', handle: listUsers },
  { method: 'GET', path: '/users/:ids', access: 'viewer', handle: getUsers },
  { method: 'GET', path: '/auth/id', access: 'anonymous', handle: getSignedInId },
];
