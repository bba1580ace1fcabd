import { LakeError } from '../errors.ts';
import type { User } from '../users/user.ts';
import { type Call, type Endpoint, isAtLeast, type Role, type Who } from './endpoint.ts';
import { json } from './errors.ts';
import { sessionCookie } from './session.ts';

const MAX_IDS = 500;

/** Who write without being a person or a program with a token: named in history all the same. */
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
 * Whom the Studio greets. An anonymous caller gets an empty object: an id is what makes the Studio
 * show itself instead of the way to sign in.
 */
function getMe({ who, services }: Call): Response {
  if (who.role === 'anonymous') return json({});
  const user = services.accounts.getUser(who.id);
  return json({
    id: who.id,
    name: user?.name ?? nameOf(who.id, services) ?? who.id,
    email: user?.email ?? '',
    profileImage: null,
    role: who.role,
    roles: [describeRole(who.role)],
    provider: user === null ? 'token' : 'signpost',
  });
}

/** Users by id, in the order asked for: an object for one, a list of those known for several. */
function getUsers({ params, who, services }: Call): Response {
  const ids = (params.ids ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0 || ids.length > MAX_IDS) {
    throw new LakeError(400, 'validationError', `Ask for 1 to ${MAX_IDS} users at a time`);
  }
  const users = ids.flatMap((id) => profileOf(id === 'me' ? who.id : id, who, services) ?? []);
  if (ids.length > 1) return json(users);
  const [user] = users;
  if (user === undefined) throw new LakeError(404, 'notFound', 'User not found');
  return json(user);
}

function profileOf(id: string, who: Who, services: Call['services']) {
  const user = services.accounts.getUser(id);
  const displayName = user?.name ?? nameOf(id, services);
  if (displayName === null) return null;
  const email = user === null ? null : emailFor(user, who);
  return { id, displayName, imageUrl: null, email, isRobot: user === null };
}

/** Addresses are shown to those who manage people, and to their owner. */
function emailFor(user: User, who: Who): string | null {
  return isAtLeast(who.role, 'administrator') || user.id === who.id ? user.email : null;
}

function nameOf(id: string, { accounts, tokens }: Call['services']): string | null {
  const token = tokens.find((candidate) => candidate.id === id);
  if (token !== undefined) return `${token.name} (access token)`;
  const robot = accounts.getRobot(id);
  if (robot !== null) return `${robot.label} (access token)`;
  return Object.hasOwn(PROCESSES, id) ? (PROCESSES[id] ?? null) : null;
}

/** Whether the caller is signed in, without saying more than the id. */
function getSignedInId({ request, who, services }: Call): Response {
  if (who.role === 'anonymous') return json({});
  const secret = sessionCookie(request);
  const session = secret === null ? null : services.accounts.findSession(secret);
  return json({ id: who.id, expiry: session?.user.id === who.id ? session.expiresAt : null });
}

export const userEndpoints: Endpoint[] = [
  { method: 'GET', path: '/users/me', access: 'anonymous', handle: getMe },
  { method: 'GET', path: '/users/:ids', access: 'viewer', handle: getUsers },
  { method: 'GET', path: '/auth/id', access: 'anonymous', handle: getSignedInId },
];
