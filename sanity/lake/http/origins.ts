/** What may be asked for and from where. Entries are host names or origins, in lower case. */
export type AllowedHosts = {
  /** Host names beside this machine's own, such as `help.example.com`. */
  hosts: readonly string[];
  /** Origins of pages beside those on this machine, such as `https://help.example.com`. */
  origins: readonly string[];
};

/**
 * True when the `Host` of a request is one this lake answers to. A page that gets its own name to
 * resolve to this machine (DNS rebinding) sends that name here and is refused.
 */
export function isAllowedHost(host: string | undefined, allowed: AllowedHosts): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const url = new URL(`http://${host}`);
  const isBare = url.username === '' && url.password === '' && url.pathname === '/';
  if (!isBare || url.search !== '' || url.hash !== '') return false;
  return isLocal(url.hostname) || allowed.hosts.includes(url.hostname);
}

/** True when a page of this origin may talk to the lake with the credentials of its visitor. */
export function isAllowedOrigin(origin: string, allowed: AllowedHosts): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  return url.origin === origin && (isLocal(url.hostname) || allowed.origins.includes(origin));
}

function isLocal(hostname: string): boolean {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return names.includes(hostname) || hostname.endsWith('.localhost');
}
