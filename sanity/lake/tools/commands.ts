import { type Command, UsageError } from '../command.ts';
import { StoreError } from '../errors.ts';
import { loadTokens } from '../users/tokens.ts';
import { runSanity } from './sanity-cli.ts';

export const toolCommands: Readonly<Record<string, Command>> = {
  sanity: {
    usage: 'sanity <command of the Sanity CLI>',
    does: "Run Sanity's own command line on the lake that is being served.",
    async run(args, settings) {
      if (args.length === 0) throw new UsageError('Use: npm run lake -- sanity datasets list');
      const token = loadTokens(settings.dir).find(({ role }) => role === 'administrator')?.token;
      if (token === undefined) {
        throw new StoreError(`${settings.dir}/tokens.json holds no token of an administrator.`);
      }
      const address = `127.0.0.1:${settings.port}`;
      return runSanity(args, { address, token, cwd: process.cwd() });
    },
  },
};
