/** A host without port, path and wildcard; an origin of https with it is taken too. */
const HOST = /^(?:https:\/\/)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})\/?$/;

/** The host that an editor named, in lower case, or null when it is none. */
export function hostOf(written: unknown): string | null {
  if (typeof written !== 'string') return null;
  return HOST.exec(written.trim().toLowerCase())?.[1] ?? null;
}

/** Most hosts that a policy names. */
const MAX_HOSTS = 40;

/** The hosts of a list as it is stored, each once. */
export function hostsOf(written: unknown): string[] {
  const hosts = (Array.isArray(written) ? written : []).flatMap((one) => hostOf(one) ?? []);
  return [...new Set(hosts)].slice(0, MAX_HOSTS);
}
