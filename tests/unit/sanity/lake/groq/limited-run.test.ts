import { runLimited } from '#sanity/lake/groq/limited-run.ts';

function forever(): never {
  for (;;);
}

/** A clock that says how much processor time each run had. */
function clockOf(...usedMs: number[]): () => number {
  const values = usedMs.flatMap((ms) => [0, ms]);
  return () => values.shift() ?? 0;
}

it('returns what the work returns, and throws what it throws', () => {
  const limits = { cpuMs: 10_000, maxWallMs: 10_000 };
  expect(runLimited(() => 'done', limits)).toBe('done');
  const failing = () =>
    runLimited(() => {
      throw new TypeError('no');
    }, limits);
  expect(failing).toThrow(new TypeError('no'));
});

it('stops work that had its processor time, and runs the next', () => {
  const limits = { cpuMs: 20, maxWallMs: 100_000 };
  expect(() => runLimited(forever, limits, clockOf(20))).toThrow(
    expect.objectContaining({ status: 400, type: 'queryTimeoutError' }),
  );
  expect(runLimited(() => 1, { cpuMs: 10_000, maxWallMs: 10_000 })).toBe(1);
});

it('stops a regular expression too', () => {
  const slow = () => /^(a+)+$/.test(`${'a'.repeat(64)}b`);
  expect(() => runLimited(slow, { cpuMs: 20, maxWallMs: 20 })).toThrow(/processor time/);
});

it('begins again what was stopped before it had its time', () => {
  let runs = 0;
  const work = () => {
    runs += 1;
    return runs < 3 ? forever() : 'done';
  };
  const limits = { cpuMs: 20, maxWallMs: 100_000 };
  // The second and third run get more time by the clock; this clock lets the first two starve.
  expect(runLimited(work, limits, clockOf(10, 15))).toBe('done');
  expect(runs).toBe(3);
});

it('gives up when the clock has run out', () => {
  const limits = { cpuMs: 20, maxWallMs: 40 };
  let runs = 0;
  const work = () => {
    runs += 1;
    return forever();
  };
  expect(() => runLimited(work, limits, clockOf(1, 1, 1))).toThrow(/processor time/);
  expect(runs).toBe(2);
});
