import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../errors.ts';

/**
 * Creates a folder with those above it that are missing, one by one: `mkdirSync` with `recursive`
 * never returns where the system lets nothing be created, such as below `/proc`.
 * @param dir an absolute path.
 * @throws {StoreError} one sentence: something on the way is a file, or nothing may be created.
 */
export function makeFolder(dir: string): void {
  const missing: string[] = [];
  let above = dir;
  let found = entryAt(above);
  while (found === undefined && dirname(above) !== above) {
    missing.unshift(above);
    above = dirname(above);
    found = entryAt(above);
  }
  if (found?.isDirectory() === false) {
    throw new StoreError(`${above} is not a folder; choose another one.`, 'dir');
  }
  for (const folder of missing) create(folder);
}

/** @throws {StoreError} one sentence: nothing may be written into the folder. */
export function requireWritable(dir: string): void {
  try {
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw refusal(dir, error);
  }
}

function entryAt(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw refusal(path, error);
  }
}

function create(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process was faster.
    if (codeOf(error) === 'EEXIST') return;
    throw refusal(folder, error);
  }
}

function refusal(path: string, error: unknown): StoreError {
  if (codeOf(error) === 'ENOSPC') return new StoreError(`The disk that holds ${path} is full.`);
  const message = `The folder ${path} cannot be used (${codeOf(error)}); choose another one.`;
  return new StoreError(message, 'dir');
}

function codeOf(error: unknown): string {
  return Error.isError(error) && 'code' in error ? String(error.code) : 'unknown reason';
}
