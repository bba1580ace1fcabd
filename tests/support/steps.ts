import { Session } from 'node:inspector/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from '@jest/globals';

const PROJECT = pathToFileURL(resolve(import.meta.dirname, '../..')).href;
/** What runs the tests is no part of what they measure. */
const RUNNER = /^\/(?:node_modules\/(?:@jest|jest|expect)\b|tests\/)/;

const session = new Session();

beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});

afterAll(async () => {
  // Code is not optimised while it is counted.
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
});

/**
 * How many functions and blocks of code `work` runs, loops included: a measure of effort that does
 * not depend on the machine. Effort in native code, such as SQLite's, is not in it.
 */
export async function countSteps(work: () => unknown): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith(PROJECT) && !RUNNER.test(url.slice(PROJECT.length)))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

/**
 * Expects that four times the input takes at most about four times the steps, from a sixteenth of
 * `size` up to `size`. Quadratic effort would take sixteen times as many.
 */
export async function expectLinear(work: (size: number) => unknown, size: number): Promise<void> {
  const sizes = [size / 16, size / 4, size].map(Math.ceil);
  // The first run also sets up what later ones share.
  await work(size);
  const steps: number[] = [];
  for (const one of sizes) steps.push(await countSteps(() => work(one)));
  for (const [at, few] of steps.slice(0, -1).entries()) {
    expect(few).toBeGreaterThan(0);
    expect((steps[at + 1] ?? Number.NaN) / few).toBeLessThan(6);
  }
}
