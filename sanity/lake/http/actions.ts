import { commitActions } from '../actions/commit.ts';
import { parseActions } from '../actions/parse.ts';
import { readJson } from './body.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { json } from './errors.ts';

/** What editors do, in their own words: `{actions: [{actionType, …}], transactionId?, dryRun?}`. */
async function act({ request, who, services }: Call): Promise<Response> {
  const parsed = parseActions(await readJson(request));
  return json({ transactionId: commitActions(services, { ...parsed, author: who.id }) });
}

export const actionEndpoints: Endpoint[] = [
  { method: 'POST', path: '/data/actions/:dataset', access: 'editor', handle: act },
];
