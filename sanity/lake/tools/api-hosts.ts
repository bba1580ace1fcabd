/** Hosts at which Sanity's own tools look for a project. */
export function apiHosts(projectId: string): string[] {
  return ['api.sanity.io', `${projectId}.api.sanity.io`];
}
