import { expect, test } from '@playwright/test';
import { FAULTS } from '#scripts/outage/faults.ts';
import { type Parts, startParts } from '#scripts/outage/parts.ts';
import { outageDocuments, type Row, runRow } from '#scripts/outage/row.ts';
import { findBuild } from '#tests/support/site.ts';

/*
 * The CMS fails in every way there is, through a change, a crash of the site and an announcement
 * that opens meanwhile. The same at length: `npm run bench:outage`.
 */

/** No reader waits for the CMS, which is given longer than this. */
const LONGEST_ANSWER_MS = 2_500;
/** The benchmark says how late pages are; one that is left alone would never be right. */
const LONGEST_LATENESS_MS = 20_000;
const LONGEST_RECOVERY_MS = 20_000;

const PACE = { boundaryAfterMs: 4_000, outageMs: 0 };

let parts: Parts;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  parts = await startParts(findBuild(), (write) => write(outageDocuments()));
});
test.afterAll(() => parts?.stop());

for (const [number, fault] of FAULTS.entries()) {
  test(`while the CMS ${fault.name}, readers get every page that was ever made`, async () => {
    const row: Row = await runRow(parts, fault, number, PACE);
    for (const situation of ['webhook', 'restart', 'boundary', 'cold', 'unknown'] as const) {
      expect(row[situation].wrong, situation).toEqual([]);
      expect(row[situation].ms, situation).toBeLessThan(LONGEST_ANSWER_MS);
    }
    expect(row.boundary.lateMs).toBeLessThan(LONGEST_LATENESS_MS);
    expect(row.recovery.ms).toBeLessThan(LONGEST_RECOVERY_MS);
    expect(row.recovery.questions).toBeLessThanOrEqual(2 * row.recovery.pages);
  });
}
