import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import type { AclMode, DatasetRecord } from '../datasets/record.ts';
import { LakeError, malformed } from '../errors.ts';
import { readJson, readJsonOrNothing } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

/** A dataset in Sanity's words. */
function describe({ name, aclMode, createdAt, createdBy, profile, addonFor }: DatasetRecord) {
  return {
    name,
    aclMode,
    createdAt,
    createdByUserId: createdBy,
    ...(addonFor === null ? {} : { addonFor }),
    datasetProfile: profile ?? 'content',
    features: [],
    tags: [],
  };
}

/** Datasets with content; those that hold comments are named when their profile is asked for. */
function list({ url, services }: RequestContext): Response {
  const profile = url.searchParams.get('datasetProfile');
  const addonFor = url.searchParams.get('addonFor');
  const records = services.datasets.list().filter((one) => {
    if (profile === null && addonFor === null) return one.profile === null;
    return (profile === null || one.profile === profile) && one.addonFor === addonFor;
  });
  return json(records.map(describe));
}

async function create({ params, request, caller, services }: RequestContext): Promise<Response> {
  const body = await readJsonOrNothing(request);
  const given = isJsonObject(body) ? body : {};
  refuseEmbeddings(given);
  const aclMode = aclModeOf(given) ?? 'public';
  const record = services.datasets.create({
    name: params.name ?? '',
    aclMode,
    createdBy: caller.id,
  });
  return json({ ...describe(record), datasetName: record.name }, 201);
}

async function edit({ params, request, services }: RequestContext): Promise<Response> {
  const body = await readJson(request);
  const aclMode = isJsonObject(body) ? aclModeOf(body) : null;
  if (aclMode === null) throw malformed('aclMode must be public or private');
  const record = services.datasets.setAclMode(params.name ?? '', aclMode);
  return json({ ...describe(record), datasetName: record.name });
}

async function remove({ params, services }: RequestContext): Promise<Response> {
  const name = params.name ?? '';
  await services.datasets.remove(name);
  return json({ deleted: true, datasetName: name });
}

function aclModeOf({ aclMode }: JsonObject): AclMode | null {
  if (aclMode === undefined || aclMode === null) return null;
  if (aclMode === 'public' || aclMode === 'private') return aclMode;
  throw malformed('aclMode must be public or private');
}

function refuseEmbeddings({ embeddings }: JsonObject): void {
  if (!isJsonObject(embeddings) || embeddings.enabled !== true) return;
  throw new LakeError(501, 'notImplemented', 'This lake has no embeddings');
}

/** Reading is for whoever may use the lake, managing for administrators. */
export const datasetEndpoints: Endpoint[] = [
  ...['/datasets', '/projects/:projectId/datasets'].map(
    (path): Endpoint => ({ method: 'GET', path, access: 'viewer', handle: list }),
  ),
  {
    method: 'GET',
    path: '/datasets/:name',
    access: 'viewer',
    handle: ({ params, services }) => json(describe(services.datasets.get(params.name ?? ''))),
  },
  ...['/datasets/:name', '/projects/:projectId/datasets/:name'].flatMap((path): Endpoint[] => [
    { method: 'PUT', path, access: 'administrator', handle: create },
    { method: 'PATCH', path, access: 'administrator', handle: edit },
    { method: 'DELETE', path, access: 'administrator', handle: remove },
  ]),
  // Other names of a dataset: there are none.
  { method: 'GET', path: '/aliases', access: 'viewer', handle: () => json([]) },
];
