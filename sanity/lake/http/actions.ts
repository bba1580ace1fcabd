import { commitActions } from '../actions/commit.ts';
import { parseActions } from '../actions/parse.ts';
import { authorsCheck } from '../comments/check-authors.ts';
import { readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';
import { flagOf } from './mutate.ts';

/** What editors do, in their own words: `{actions: [{actionType, …}], transactionId?, dryRun?}`. */
async function act({ request, url, caller, services }: RequestContext): Promise<Response> {
  const parsed = parseActions(await readJson(request));
  const transactionId = commitActions(services, {
    ...parsed,
    // Mutations take it in the address: who writes it there does not mean to store anything.
    dryRun: parsed.dryRun || flagOf(url.searchParams, 'dryRun'),
    author: caller.id,
    checkChanges: authorsCheck(services, caller),
  });
  return json({ transactionId });
}

export const actionEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/data/actions/:dataset',
    access: 'editor',
    commentsAccess: 'viewer',
    handle: act,
  },
];
