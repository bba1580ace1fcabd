import { EnvError } from '#lib/env.ts';
import { runCommand } from '#sanity/lake/cli.ts';
import { StoreError } from '#sanity/lake/errors.ts';
import type { LakeSettings } from '#sanity/lake/settings.ts';
import { operatorMessage, readSettings } from './lake/settings.ts';
import { withSiteAddress } from './lake/site-address.ts';

/** `npm run lake -- <command>`. */
process.exitCode = await runCommand(process.argv.slice(2), {
  readSettings: () => withSiteAddress(settings(), process.env),
  messageOf: operatorMessage,
});

/** @throws {StoreError} for a wrong variable, since the lake knows no errors of the site. */
function settings(): LakeSettings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof EnvError) throw new StoreError(error.message, null);
    throw error;
  }
}
