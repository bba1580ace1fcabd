import { type Command, expectArguments, parse } from '../command.ts';
import { accessCommands } from './access-commands.ts';
import { minute, printLink, readRole, withAccounts } from './command-support.ts';
import { printTable } from './table.ts';

/** Those of `npm run lake` that are about people and their access. */
export const userCommands: Readonly<Record<string, Command>> = {
  invite: {
    usage: 'invite <name> --role administrator|editor|viewer [--email <address>]',
    does: 'Add a person and print their sign-in link. It works once, for 24 hours.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, userCommands.invite, {
        role: { type: 'string' },
        email: { type: 'string' },
      });
      expectArguments(positionals, 1, userCommands.invite);
      const role = readRole(values.role);
      const email = values.email === undefined ? undefined : String(values.email);
      withAccounts(settings, (accounts) => {
        const user = accounts.addUser({ name: positionals[0] ?? '', role, email });
        printLink(accounts, user, settings, terminal);
      });
    },
  },
  users: {
    usage: 'users',
    does: 'List everybody who may sign in, or once might.',
    async run(args, settings, terminal) {
      expectArguments(args, 0, userCommands.users);
      withAccounts(settings, (accounts) => {
        const seen = new Map(
          accounts
            .listSessions()
            .map(({ user, seenAt }) => [user.id, seenAt] as const)
            .reverse(),
        );
        const rows = accounts.listUsers().map((user) => ({
          id: user.id,
          name: user.name,
          role: user.role,
          email: user.email ?? '',
          'signed in, seen': minute(seen.get(user.id) ?? null),
          disabled: minute(user.disabledAt),
        }));
        terminal.print(printTable(rows, 'Nobody yet. The first: npm run lake -- signin'));
      });
    },
  },
  disable: {
    usage: 'disable <user>',
    does: 'Shut a person out at once. What they wrote stays theirs.',
    async run(args, settings, terminal) {
      expectArguments(args, 1, userCommands.disable);
      withAccounts(settings, (accounts) => {
        const user = accounts.findUser(args[0] ?? '');
        accounts.disableUser(user.id);
        terminal.print(`${user.name} can no longer sign in.`);
      });
    },
  },
  enable: {
    usage: 'enable <user>',
    does: 'Let a disabled person sign in again.',
    async run(args, settings, terminal) {
      expectArguments(args, 1, userCommands.enable);
      withAccounts(settings, (accounts) => {
        const user = accounts.findUser(args[0] ?? '');
        accounts.enableUser(user.id);
        terminal.print(`${user.name} can sign in again: npm run lake -- signin ${user.id}`);
      });
    },
  },
  role: {
    usage: 'role <user> administrator|editor|viewer',
    does: 'Change what a person may do, from now on.',
    async run(args, settings, terminal) {
      expectArguments(args, 2, userCommands.role);
      const role = readRole(args[1]);
      withAccounts(settings, (accounts) => {
        const user = accounts.findUser(args[0] ?? '');
        accounts.setRole(user.id, role);
        terminal.print(`${user.name} is ${role} now.`);
      });
    },
  },
  rename: {
    usage: 'rename <user> <name>',
    does: 'Change the name that the Studio and its history show.',
    async run(args, settings, terminal) {
      expectArguments(args, 2, userCommands.rename);
      withAccounts(settings, (accounts) => {
        const user = accounts.findUser(args[0] ?? '');
        accounts.renameUser(user.id, args[1] ?? '');
        terminal.print(`${user.name} is ${accounts.getUser(user.id)?.name} now.`);
      });
    },
  },
  ...accessCommands,
};
