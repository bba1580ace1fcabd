const PREFIX = '/page-script/';

export function scriptAddress(key: string, version: string): string {
  return `${PREFIX}${version}?page=${encodeURIComponent(key)}`;
}

export function parseScriptAddress(path: string): { key: string; version: string } | undefined {
  if (!path.startsWith(PREFIX)) return undefined;
  const url = new URL(path, 'http://site');
  const key = url.searchParams.get('page');
  return key === null ? undefined : { key, version: url.pathname.slice(PREFIX.length) };
}
