import { afterEach, beforeEach, expect, jest } from '@jest/globals';

/** A test that makes the code complain on the console fails, unless it expects the complaint. */
let complaints: unknown[][] = [];
const report = console.error;

beforeEach(() => {
  complaints = [];
  console.error = (...parts: unknown[]) => {
    complaints.push(parts);
  };
});

afterEach(() => {
  console.error = report;
  jest.restoreAllMocks();
  expect(complaints).toEqual([]);
});

/** Takes the complaints made so far, so that the test may assert on them. */
export function takeComplaints(): unknown[][] {
  const taken = complaints;
  complaints = [];
  return taken;
}
