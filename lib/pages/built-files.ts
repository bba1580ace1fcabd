import { readdirSync, rmSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { LOCALES } from '#lib/i18n/locales.ts';

/**
 * Removes what Next left of the pages of articles, some ten files each, once the page store has them.
 * Where the store is lost they are drawn from the content.
 */
export function removeBuiltArticles(distDir: string): void {
  removePages(distDir, ['articles']);
}

/**
 * Removes the same of topics, categories, lists and unknown addresses, what Next wrote for hosts of
 * functions, and what it read while it built: the server reads the one file of all routes.
 */
export function removeBuiltLists(distDir: string): void {
  removePages(distDir, ['topics', 'categories', 'list', 'absent']);
  const server = join(distDir, 'server');
  for (const name of readdirSync(server, { recursive: true, encoding: 'utf8' })) {
    const isOfRoute = name.startsWith(`app${sep}`) && OF_ROUTES.has(basename(name));
    if (isOfRoute || name.endsWith('.nft.json')) rmSync(join(server, name));
  }
}

/** Next 16.4.6 writes these for each route, and joins them in files of the same names above. */
const OF_ROUTES: ReadonlySet<string> = new Set([
  'app-paths-manifest.json',
  'build-manifest.json',
  'next-font-manifest.json',
  'server-reference-manifest.json',
]);

/** Folders of pages, and the files of the page that is called as the folder is. */
function removePages(distDir: string, names: readonly string[]): void {
  for (const locale of LOCALES)
    for (const name of names)
      for (const suffix of ['', '.html', '.meta', '.rsc', '.segments'])
        rmSync(join(distDir, 'server/app', locale, `${name}${suffix}`), {
          recursive: true,
          force: true,
        });
}
