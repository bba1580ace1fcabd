import { GroqError } from '#sanity/groq/errors.ts';
import { UsageError } from './command.ts';
import { commands } from './commands.ts';
import { DatasetError } from './dataset/errors.ts';
import { LakeError, StoreError } from './errors.ts';
import type { LakeSettings } from './settings.ts';

export type CliOptions = {
  /** Called when the command is known; may throw a StoreError. */
  readSettings: () => LakeSettings;
  /** Turns an error into one sentence for the terminal. */
  messageOf: (error: Error) => string;
};

/**
 * Runs one command.
 * @returns the exit code: 0 done, 1 refused or failed, 2 used wrongly.
 */
export async function runCommand(
  [name = 'help', ...args]: readonly string[],
  { readSettings, messageOf }: CliOptions,
): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    console.log(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.error(`There is no command "${name}".\n\n${help()}`);
    return 2;
  }
  try {
    const code = await command.run(args, readSettings(), {
      print: (text) => console.log(text),
      note: (text) => console.error(text),
    });
    return code ?? 0;
  } catch (error) {
    console.error(isExpected(error) ? messageOf(error) : error);
    return error instanceof UsageError ? 2 : 1;
  }
}

function isExpected(error: unknown): error is Error {
  const kinds = [UsageError, DatasetError, GroqError, LakeError, StoreError];
  return kinds.some((kind) => error instanceof kind);
}

function help(): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  const lines = Object.values(commands).map(
    ({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`,
  );
  return ['Usage: npm run lake -- <command>', '', ...lines].join('\n');
}
