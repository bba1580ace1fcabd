import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { untilAnswers } from '../measuring.ts';
import { end, launch } from '../processes.ts';

/**
 * From `npm start` to the first answered page, on an empty data folder without a build, and again
 * with both there: `npm run bench -- start`. The installation before it is not measured here.
 */
const PORT = 3740;
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'signpost-start-'));
const environment = {
  PORT: String(PORT),
  LAKE_PORT: '3741',
  SIGNPOST_DATA_DIR: folder,
  SIGNPOST_DIST_DIR: '.next-bench',
};

console.log('| start | seconds to the first page |\n|---|---|');
try {
  rmSync(join(root, '.next-bench'), { recursive: true, force: true });
  for (const name of ['first: no content, no build', 'second']) {
    const startedAt = performance.now();
    const site = launch(process.execPath, [join(root, 'scripts/start.ts')], environment);
    await untilAnswers(`http://127.0.0.1:${PORT}/`, 900);
    console.log(`| ${name} | ${((performance.now() - startedAt) / 1_000).toFixed(1)} |`);
    await end(site);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(root, '.next-bench'), { recursive: true, force: true });
}
