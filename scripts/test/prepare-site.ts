import { spawnSync } from 'node:child_process';
import type { Outcome } from './steps.ts';

/**
 * Seeds a lake in `dataDir` and builds the site from it, exactly as `npm start` would. The lake
 * of the build is stopped before this returns, so that the browser tests may copy its folder.
 */
export async function prepareSite(root: string, dataDir: string): Promise<Outcome> {
  console.log('\n── The production build');
  const { status } = spawnSync(process.execPath, ['scripts/start.ts', '--build-only'], {
    cwd: root,
    env: { ...process.env, SIGNPOST_DATA_DIR: dataDir },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
