import { ProcessorBudget } from '#sanity/lake/limits/processor-budget.ts';
import { TooManyRequests } from '#sanity/lake/limits/too-many-requests.ts';

let now: number;
let budget: ProcessorBudget;

beforeEach(() => {
  now = 0;
  budget = new ProcessorBudget({ burstMs: 1000, perSecondMs: 100 }, () => now);
});

/** Seconds to wait, or 0. */
function waitOf(key: string): number {
  try {
    budget.check(key);
    return 0;
  } catch (error) {
    if (error instanceof TooManyRequests) return error.retryAfter;
    throw error;
  }
}

it('lets a caller overdraw once, and then wait until the account is balanced', () => {
  budget.charge('a', 900);
  expect(waitOf('a')).toBe(0);
  budget.charge('a', 400);
  expect(waitOf('a')).toBe(3);
  now = 2_000;
  expect(waitOf('a')).toBe(1);
  now = 3_000;
  expect(waitOf('a')).toBe(0);
});

it('keeps accounts apart', () => {
  budget.charge('a', 5_000);
  expect([waitOf('a'), waitOf('b')]).toEqual([40, 0]);
});

it('saves up no more than a burst', () => {
  budget.charge('a', 1_000);
  now = 3_600_000;
  budget.charge('a', 1_001);
  expect(waitOf('a')).toBe(1);
});

it('takes a clock that goes back for one that stands still', () => {
  now = 10_000;
  budget.charge('a', 1_100);
  now = 0;
  expect(waitOf('a')).toBe(1);
});
