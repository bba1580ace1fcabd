import { freePort } from '../processes.ts';
import type { RunFolders } from './run-folders.ts';

/** Settings of an installation (README); those of whoever runs the tests must not reach them. */
const SETTINGS =
  /^(?:PORT|LAKE_PORT|DATABASE_URL|REDIS_URL|TRUSTED_PROXIES|SIGNPOST_.*|SANITY_(?!CONFORMANCE_).*|NEXT_PUBLIC_.*)$/;

/** Variables for the checks and tests of the source: without settings, with a temporary folder. */
export function plainEnvironment({ temporary }: RunFolders): NodeJS.ProcessEnv {
  const settings = Object.keys(process.env).filter((name) => SETTINGS.test(name));
  const unset = Object.fromEntries(settings.map((name) => [name, undefined]));
  return { ...process.env, ...unset, TMPDIR: temporary };
}

/** The same for a build and a site of the run's own, on ports that are free. */
export async function siteEnvironment(folders: RunFolders): Promise<NodeJS.ProcessEnv> {
  return {
    ...plainEnvironment(folders),
    PORT: String(await freePort()),
    LAKE_PORT: String(await freePort()),
    SIGNPOST_DATA_DIR: folders.dataDir,
    SIGNPOST_DIST_DIR: folders.distDir,
  };
}
