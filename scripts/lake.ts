import { runCommand } from '#sanity/lake/cli.ts';
import { operatorMessage, readSettings } from './lake/settings.ts';

/** `npm run lake -- <command>`. */
process.exitCode = await runCommand(process.argv.slice(2), {
  readSettings: () => readSettings(process.env),
  messageOf: operatorMessage,
});
