import { checks } from './test/checks.ts';
import { REPORTS, runTests } from './test/run.ts';
import { browserTests, unitTests } from './test/runners.ts';

/**
 * Everything that must hold before a change lands, in the order in which it fails soonest. The exit
 * code is 0 only when nothing failed. `npm test -- --browser [file…]` runs only browser tests, over
 * a new build.
 */
const [mode, ...files] = process.argv.slice(2);
const ofSource = mode === '--browser' ? [] : [...checks, unitTests(REPORTS)];
const hasPassed = await runTests(ofSource, [browserTests(REPORTS, { files })]);
process.exit(hasPassed ? 0 : 1);
