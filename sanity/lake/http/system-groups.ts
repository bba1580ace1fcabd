import { compile } from '#sanity/groq/compile.ts';
import { evaluateOn } from '#sanity/groq/evaluate.ts';
import { isComments } from '../comments/comments-dataset.ts';
import { isCheap } from '../groq/direct.ts';
import { createPerspectiveView } from '../groq/perspective-view.ts';
import type { QueryResult } from '../groq/worker-slot.ts';
import { type Caller, isAtLeast } from '../users/caller.ts';
import type { UserRole } from '../users/user.ts';
import type { Services } from './endpoint.ts';
import { RIGHTS } from './projects.ts';

const ASKS_GROUPS = /["']system\.group["']/;
const MAX_LENGTH = 1000;
const EPOCH = '2024-01-01T00:00:00Z';
const USER_ROLES: readonly UserRole[] = ['administrator', 'editor', 'viewer'];

/**
 * Answers a query for documents of the type `system.group`, from which the Studio learns whom it
 * may offer for a mention. They are made of the people of the lake and stand in no dataset.
 * @returns null for a query about anything else, and for anonymous callers.
 */
export async function answerOnGroups(
  services: Services,
  asked: { query: string; params: Record<string, unknown>; caller: Caller },
): Promise<QueryResult | null> {
  const { query, params, caller } = asked;
  if (query.length > MAX_LENGTH || !ASKS_GROUPS.test(query)) return null;
  if (!isAtLeast(caller.role, 'viewer')) return null;
  const compiled = compile(query, params);
  if (!isCheap(compiled.tree)) return null;
  const { clock, projectId, dataset } = services;
  const view = createPerspectiveView(groupsOf(services), 'raw', true);
  const context = { params, now: clock(), identity: caller.id, projectId, dataset };
  return { json: await evaluateOn(view, compiled, context), syncTags: compiled.syncTags, ms: 0 };
}

function groupsOf(services: Services) {
  const { accounts } = services;
  const people = accounts.listUsers().filter(({ disabledAt }) => disabledAt === null);
  return USER_ROLES.map((role) => ({
    _id: `_.groups.${role}`,
    _type: 'system.group',
    _rev: 'lake',
    _createdAt: EPOCH,
    _updatedAt: EPOCH,
    grants: [
      {
        filter: '_id in path("**")',
        path: '**',
        permissions: [...RIGHTS[isComments(services) && role === 'viewer' ? 'editor' : role]],
      },
    ],
    members: people.filter((user) => user.role === role).map(({ id }) => id),
  }));
}
