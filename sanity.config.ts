import { env } from '#lib/env.ts';
import { studioConfig } from '#sanity/studio/config.ts';

const { content } = env();

/** For the `sanity` command line; the browser gets its Studio from `app/(studio)`. */
export default studioConfig({
  projectId: content.projectId,
  dataset: content.dataset,
  development: false,
  ...(content.kind === 'lake' ? { lakeHost: content.lakeUrl } : {}),
});
