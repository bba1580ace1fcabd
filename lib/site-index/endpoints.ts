export type Methods = readonly string[];

/** What a page or a file takes. */
export const READING: Methods = ['GET', 'HEAD'];

const WRITING: Methods = ['POST'];

/** Files at the root of the site. A test compares them with `app/`, and so it does below. */
export const FILES: readonly string[] = [
  'apple-icon.png',
  'favicon.ico',
  'feed.json',
  'feed.xml',
  'icon-192.png',
  'icon-512.png',
  'icon.svg',
  'llms-full.txt',
  'llms.txt',
  'manifest.webmanifest',
  'openapi.json',
  'robots.txt',
  'rss.xml',
  'sitemap.xml',
];

/** What programs look for elsewhere. */
const MACHINE_PATHS: Readonly<Record<string, Methods>> = {
  '.well-known/ai-catalog.json': READING,
  '.well-known/mcp/server-card.json': READING,
  mcp: WRITING,
  'mcp/server-card': READING,
};

/** The methods of a file, or of what programs look for, by its path; undefined where there is none. */
export function methodsOfFile(path: string): Methods | undefined {
  if (FILES.includes(path)) return READING;
  return Object.hasOwn(MACHINE_PATHS, path) ? MACHINE_PATHS[path] : undefined;
}
/** Those of them that each language has of its own, below its prefix. */
export const FILES_IN_LANGUAGES: readonly string[] = [
  'feed.json',
  'feed.xml',
  'llms-full.txt',
  'llms.txt',
  'manifest.webmanifest',
  'rss.xml',
];

/** What stands below `/api`, and what it takes; `*` is any one word. */
export const ENDPOINTS: Readonly<Record<string, Methods>> = {
  articles: READING,
  'articles/*': READING,
  banners: READING,
  'draft-mode/disable': READING,
  'draft-mode/enable': READING,
  events: WRITING,
  feedback: WRITING,
  health: READING,
  'insights/*': [...READING, ...WRITING],
  receipts: READING,
  revalidate: WRITING,
  search: READING,
  'search/explain': READING,
  'search/preview': WRITING,
  topics: READING,
  translations: [...READING, ...WRITING],
};

/** The methods of an endpoint by its path below `/api`; undefined where there is none. */
export function methodsOf(path: string): Methods | undefined {
  if (Object.hasOwn(ENDPOINTS, path)) return path.includes('*') ? undefined : ENDPOINTS[path];
  const group = /^([^/]+)\/[^/]+$/.exec(path)?.[1];
  return Object.hasOwn(ENDPOINTS, `${group}/*`) ? ENDPOINTS[`${group}/*`] : undefined;
}
