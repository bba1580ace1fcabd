import { expect, test } from '@playwright/test';
import { FAULTS } from '#scripts/outage/faults.ts';
import { type Parts, startParts } from '#scripts/outage/parts.ts';
import { outageDocuments, type Row, runRow } from '#scripts/outage/row.ts';
import { findBuild } from '#tests/support/site.ts';

/*
 * The CMS fails in every way there is, through a change, a crash of the site and an announcement
 * that opens meanwhile: in three ways here, in all of them at night. How soon readers are answered is
 * measured by `npm run bench:outage`.
 */

/** One of each kind: the CMS is away, does not answer, and answers what is not so. */
const SHORT = ['refuses connections', 'hangs', 'says that it is empty'];

const PACE = { boundaryAfterMs: 4_000, outageMs: 0 };

let parts: Parts;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  parts = await startParts(findBuild(), (write) => write(outageDocuments()));
});
test.afterAll(() => parts?.stop());

for (const [number, fault] of FAULTS.entries()) {
  const tag = SHORT.includes(fault.name) ? [] : '@nightly';
  test(`while the CMS ${fault.name}, readers get every page that was ever made`, {
    tag,
  }, async () => {
    const row: Row = await runRow(parts, fault, number, PACE);
    for (const situation of ['webhook', 'restart', 'boundary', 'cold'] as const) {
      expect(row[situation].wrong, situation).toEqual([]);
    }
    expect(row.recovery.questions).toBeLessThanOrEqual(2 * row.recovery.pages);
  });
}
