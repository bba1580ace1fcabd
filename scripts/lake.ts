import { runCommand } from '#sanity/lake/cli.ts';
import { operatorMessage, readSettings } from './lake/settings.ts';
import { withSiteAddress } from './lake/site-address.ts';

/** `npm run lake -- <command>`. */
process.exitCode = await runCommand(process.argv.slice(2), {
  readSettings: () => withSiteAddress(readSettings(process.env), process.env),
  messageOf: operatorMessage,
});
