const PREFIX = '/page-script/';

/** Where the script data of one version of a page is. */
export function scriptAddress(key: string, version: string): string {
  return `${PREFIX}${version}?page=${encodeURIComponent(key)}`;
}

/** What a path of {@link scriptAddress} stands for; undefined for all others. */
export function parseScriptAddress(path: string): { key: string; version: string } | undefined {
  if (!path.startsWith(PREFIX)) return undefined;
  const url = new URL(path, 'http://site');
  const key = url.searchParams.get('page');
  return key === null ? undefined : { key, version: url.pathname.slice(PREFIX.length) };
}
