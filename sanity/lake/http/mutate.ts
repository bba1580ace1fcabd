import { authorsCheck } from '../comments/check-authors.ts';
import { LakeError } from '../errors.ts';
import { parseMutations } from '../mutations/parse.ts';
import { commitResolved } from '../mutations/resolve.ts';
import { readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

const VISIBILITIES = new Set(['sync', 'async', 'deferred']);

/** One transaction. Whatever `visibility` asks for, what is answered is stored and queryable. */
async function mutate({ request, url, caller, services }: RequestContext): Promise<Response> {
  const visibility = url.searchParams.get('visibility') ?? 'sync';
  if (!VISIBILITIES.has(visibility)) {
    throw new LakeError(400, 'validationError', 'visibility must be sync, async or deferred');
  }
  const flag = (name: string) => flagOf(url.searchParams, name);
  const { mutations, transactionId } = parseMutations(await readJson(request));
  const result = await commitResolved(services, {
    mutations,
    caller,
    transactionId,
    respectsReleases: true,
    checkChanges: authorsCheck(services, caller),
    dryRun: flag('dryRun'),
    autoGenerateArrayKeys: flag('autoGenerateArrayKeys'),
  });
  const results = result.results.map(({ id, operation, document }) => ({
    ...(flag('returnIds') || flag('returnDocuments') ? { id } : {}),
    operation,
    ...(flag('returnDocuments') && document !== null ? { document } : {}),
  }));
  return json({ transactionId: result.transactionId, results });
}

/** Any other value is refused: `dryRun=yes` must not store anything. */
export function flagOf(search: URLSearchParams, name: string): boolean {
  const value = search.get(name) ?? 'false';
  if (value === 'true' || value === 'false') return value === 'true';
  throw new LakeError(400, 'validationError', `${name} must be true or false`);
}

export const mutateEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/data/mutate/:dataset',
    access: 'editor',
    commentsAccess: 'viewer',
    handle: mutate,
  },
];
