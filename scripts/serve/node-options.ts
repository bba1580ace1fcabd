import { join, resolve } from 'node:path';

/**
 * How Node runs the site. Collecting a young generation of 16 MB, which is Node's choice, stops
 * readers for some 10 ms each time; one of 4 MB takes 2. And where V8 may take gigabytes it lets old
 * objects become several times what is in use before it looks (`npm run bench -- misses`). Four threads
 * that look for garbage take the processors of readers, and the code of what ran once, at a start,
 * stays for ever otherwise.
 */
export const SITE_NODE_OPTIONS: readonly string[] = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=40',
  '--v8-pool-size=1',
  '--flush-baseline-code',
];

/** Has Node keep the code of the server compiled, which it does apart for each set of options of V8. */
export const COMPILE_COMMAND: readonly string[] = [
  ...SITE_NODE_OPTIONS,
  'scripts/serve.ts',
  '--compile-only',
];

/**
 * glibc otherwise keeps memory aside for each thread that compressed something once, and, after one
 * large piece was given back, all pieces up to that size. Next otherwise loads its compiler, 37 MB
 * and a second of processor time, to read `next.config.ts`, which Node reads by itself.
 */
export const SITE_ENVIRONMENT: Readonly<Record<string, string>> = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
  __NEXT_NODE_NATIVE_TS_LOADER_ENABLED: 'true',
};

/**
 * With it Node finds the code of the site compiled, the first file too. One that it has to compile has
 * it load its TypeScript compiler, which takes 25 MB for as long as the process lives.
 */
export function siteEnvironment(distDir: string): Readonly<Record<string, string>> {
  return { ...SITE_ENVIRONMENT, NODE_COMPILE_CACHE: compiledFolder(distDir) };
}

/** Below `cache`, which a build leaves alone. */
export function compiledFolder(distDir: string): string {
  return join(resolve(distDir), 'cache/compiled');
}
