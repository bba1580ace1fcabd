import type { OwnLake } from './own-lake.ts';

/** What a check has to work with. */
export type Workshop = {
  lake: OwnLake;
  /** Path of an NDJSON file with documents and assets. */
  sample: string;
  /**
   * Runs Sanity's command line. @returns what it printed.
   * @throws {Error} with that when it exits with another code than `expected`, which is 0.
   */
  sanity(args: readonly string[], options?: { input?: string; expected?: number }): Promise<string>;
};

/** One row of the table. `run` throws when the tool does not do what it does on Sanity. */
export type Check = {
  name: string;
  /** Names of checks whose leavings this one uses. */
  needs?: readonly string[];
  run(workshop: Workshop): Promise<void>;
};

/**
 * The checks whose names hold one of some words, with those that they need, in their order; all
 * without words.
 */
export function chooseChecks(checks: readonly Check[], words: readonly string[]): Check[] {
  const names = new Set<string>();
  for (const check of checks.toReversed()) {
    const isAsked = words.length === 0 || words.some((word) => check.name.includes(word));
    if (!isAsked && !names.has(check.name)) continue;
    for (const name of [check.name, ...(check.needs ?? [])]) names.add(name);
  }
  return checks.filter(({ name }) => names.has(name));
}

/** @throws {Error} naming what is missing in a text. */
export function expectText(text: string, ...wanted: readonly (string | RegExp)[]): void {
  for (const one of wanted) {
    const isThere = typeof one === 'string' ? text.includes(one) : one.test(text);
    if (!isThere) throw new Error(`${one} is not in what was printed:\n${text}`);
  }
}

/** @throws {Error} unless both are the same as JSON. */
export function expectSame(actual: unknown, wanted: unknown): void {
  const [given, expected] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (given !== expected) throw new Error(`Expected ${expected}\nbut there is ${given}`);
}
