import { REPORTS, runTests } from './test/run.ts';
import { engineTests } from './test/runners.ts';

/**
 * `npm run test:engines`: the site in Chromium, Firefox and WebKit, over a build of its own. An
 * engine that is not here is named, and its tests are counted as skipped.
 */
process.exit((await runTests([], [engineTests(REPORTS)])) ? 0 : 1);
