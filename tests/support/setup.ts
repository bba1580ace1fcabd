import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest } from '@jest/globals';

/** A test that forgot its own settings must not reach the site that runs here: nothing is there. */
process.env.SIGNPOST_DATA_DIR = join(tmpdir(), 'signpost-without-settings');
process.env.LAKE_PORT = '9';

import { setLogWriter } from '#lib/log.ts';

/** A test that makes the code log an error fails, unless it takes the error. */
let complaints: unknown[][] = [];
let lines: string[] = [];
const report = console.error;

// Nothing is printed: the test says itself what it expects of the log.
setLogWriter((line) => {
  lines.push(line);
  const { level, subsystem, msg } = JSON.parse(line);
  if (level === 'error' || level === 'fatal') complaints.push([`${subsystem}: ${msg}`]);
});

beforeEach(() => {
  complaints = [];
  lines = [];
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

/** What was logged since the test began: `level subsystem: message`. */
export function loggedLines(): string[] {
  return lines.map((line) => {
    const { level, subsystem, msg } = JSON.parse(line);
    return `${level} ${subsystem}: ${msg}`;
  });
}
