/**
 * How Node runs the site. Collecting a young generation of 16 MB, which is Node's choice, stops
 * readers for some 10 ms each time; one of 4 MB takes 2 (`npm run bench -- misses`).
 */
export const SITE_NODE_OPTIONS: readonly string[] = ['--max-semi-space-size=4'];

/** glibc otherwise keeps memory aside for each thread that compressed something once. */
export const SITE_ENVIRONMENT: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '2' };
