import { parseArgs } from 'node:util';
import type { LakeSettings } from './settings.ts';

/** The command line was used wrongly; the message says how in one sentence. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export type Terminal = {
  /** What the command was asked for; may be piped into something. */
  print(text: string): void;
  /** Progress and remarks for the person at the terminal. */
  note(text: string): void;
};

export type Command = {
  usage: string;
  does: string;
  /** @returns an exit code, 0 when it returns none. */
  run(
    args: readonly string[],
    settings: LakeSettings,
    terminal: Terminal,
  ): Promise<number | undefined>;
};

type Flags = Record<string, { type: 'string' | 'boolean'; default?: string }>;

/** Flags and positional arguments of a command. @throws {UsageError} for what it does not know. */
export function parse(args: readonly string[], command: Command | undefined, options: Flags) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new UsageError(`${reason}; use: npm run lake -- ${command?.usage}`);
  }
}

/** @throws {UsageError} unless there are exactly `count` of them. */
export function expectArguments(
  given: readonly string[],
  count: number,
  command: Command | undefined,
) {
  if (given.length !== count) throw new UsageError(`Use: npm run lake -- ${command?.usage}`);
}
