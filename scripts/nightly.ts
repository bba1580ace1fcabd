import { checks } from './test/checks.ts';
import { REPORTS, runTests } from './test/run.ts';
import {
  agents,
  browserTests,
  conformance,
  engineTests,
  modelContextProtocol,
  outages,
  unitTests,
} from './test/runners.ts';

/**
 * `npm run test:nightly`: all that `npm test` runs, and what is slow by its nature: every way in
 * which the CMS fails, in the browser's tests and at length, ten tabs of the Studio, Firefox and
 * WebKit where they are installed, Sanity's protocol on a real project when SANITY_CONFORMANCE_*
 * names one, and how well agents read the site. A test that passes only on its second try has failed.
 */
const hasPassed = await runTests(
  [...checks, unitTests(REPORTS), conformance],
  [
    browserTests(REPORTS, { isNightly: true }),
    engineTests(REPORTS),
    outages,
    modelContextProtocol,
    agents,
  ],
);
process.exit(hasPassed ? 0 : 1);
