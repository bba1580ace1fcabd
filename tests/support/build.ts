import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type BuiltPage = {
  key: string;
  html?: string;
  /** Left out when there is nothing to say. */
  status?: number;
  tags?: string;
  segments?: Record<string, string>;
  /** Says in the manifest that it is no page, such as a route. */
  isRoute?: boolean;
};

export const REVALIDATION_KEY = 'word-of-the-build';

/** Writes what Next 16.4.6 leaves of a build, as far as the site reads it. */
export function writeBuild(folder: string, build: string, pages: readonly BuiltPage[]): void {
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const routes = Object.fromEntries(
    pages.map(({ key, isRoute }) => [
      key,
      {
        routeType: 'page',
        initialRevalidateSeconds: false,
        dataRoute: isRoute ? null : `${key}.rsc`,
      },
    ]),
  );
  write('BUILD_ID', build);
  write(
    'prerender-manifest.json',
    JSON.stringify({
      version: 4,
      routes,
      dynamicRoutes: {},
      notFoundRoutes: [],
      preview: { previewModeId: REVALIDATION_KEY },
    }),
  );
  for (const { key, html = key, status, tags = '', segments, isRoute } of pages) {
    if (isRoute) continue;
    const segmentPaths = segments && Object.keys(segments);
    const headers = { 'x-next-cache-tags': `_N_T_/layout,${tags}`, 'x-nextjs-prerender': '1' };
    write(`server/app${key}.meta`, JSON.stringify({ status, headers, segmentPaths }));
    write(`server/app${key}.html`, html);
    write(`server/app${key}.rsc`, `rsc of ${key}`);
    for (const [path, body] of Object.entries(segments ?? {})) {
      write(`server/app${key}.segments${path}.segment.rsc`, body);
    }
  }
}
