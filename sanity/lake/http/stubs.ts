import { LakeError } from '../errors.ts';
import type { Role } from '../users/caller.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

/**
 * What an unmodified Studio asks for and this lake does not have: answered with "there is none",
 * because the Studio complains in the console, or retries, when it gets 404. Open to anonymous
 * callers is only what the Studio asks for before somebody has signed in.
 */
const ANSWERS: readonly { path: string; access: Role; body: unknown }[] = [
  {
    path: '/features',
    access: 'anonymous',
    body: [
      'contentReleases',
      'singleDocRelease',
      'studioComments',
      'sanityTasks',
      // Without it the command line makes a public dataset where a private one was asked for.
      'privateDataset',
    ],
  },
  { path: '/geoip/country', access: 'anonymous', body: { isoCode: null } },
  {
    path: '/help',
    access: 'anonymous',
    body: { resources: { title: '', sectionArray: [] }, latestVersion: '0.0.0' },
  },
  // Denied: the Studio then collects nothing.
  { path: '/intake/telemetry-status', access: 'anonymous', body: { status: 'denied' } },
  { path: '/journey/:topic', access: 'anonymous', body: null },
  { path: '/journey/:topic/*rest', access: 'anonymous', body: null },
  { path: '/access/requests/me', access: 'viewer', body: [] },
  { path: '/schedules/:projectId/:dataset', access: 'viewer', body: { schedules: [] } },
  { path: '/projects/:projectId/user-applications', access: 'viewer', body: [] },
  {
    path: '/projects/:projectId/new-content-release-allowed',
    access: 'viewer',
    // No limit; 0 would mean that there may be none.
    body: { data: { orgMeteredActiveReleaseCount: 0, orgActiveReleaseLimit: null } },
  },
  {
    path: '/projects/:projectId/datasets/:dataset/settings/indexing',
    access: 'viewer',
    body: { enabled: false, maxFieldDepth: 20 },
  },
  {
    path: '/subscriptions/project/:projectId',
    access: 'viewer',
    // The Studio reads how long published releases are kept, and fails where nothing says it: for ever.
    body: {
      plan: { id: 'none' },
      featureTypes: { retention: { features: [{ attributes: { maxRetentionDays: null } }] } },
    },
  },
  { path: '/media-libraries', access: 'viewer', body: { data: [] } },
  // References from other datasets: there is no other.
  {
    path: '/data/references/:dataset/documents/:id/to',
    access: 'viewer',
    body: { totalCount: 0, references: [] },
  },
];

/**
 * Asked after every network failure. A page that may not use the lake is refused before it gets
 * here, so whoever reads the answer is allowed.
 */
function checkCors(): Response {
  return json({ result: { allowed: true, withCredentials: true } });
}

/** Usage data that arrives in spite of `denied` is thrown away unread. */
async function dropTelemetry({ request }: RequestContext): Promise<Response> {
  await request.body?.cancel();
  return json({});
}

/** The Studio shows the message to the viewer who asked for more rights. */
function refuseRoleRequest(): Response {
  const message = 'Ask an administrator of this site to change your role.';
  throw new LakeError(409, 'conflict', message);
}

export const stubEndpoints: Endpoint[] = [
  ...ANSWERS.map(
    ({ path, access, body }): Endpoint => ({
      method: 'GET',
      path,
      access,
      handle: () => json(body),
    }),
  ),
  { method: 'GET', path: '/check/cors', access: 'anonymous', handle: checkCors },
  {
    method: 'POST',
    path: '/intake/batch',
    access: 'anonymous',
    takes: 'anything',
    handle: dropTelemetry,
  },
  {
    method: 'POST',
    path: '/access/project/:projectId/requests',
    access: 'viewer',
    handle: refuseRoleRequest,
  },
];
