import { type Command, expectArguments, parse, type Terminal, UsageError } from '../command.ts';
import type { LakeSettings } from '../settings.ts';
import type { Accounts } from './accounts.ts';
import { minute, printAtStart, printLink, withAccounts } from './command-support.ts';
import { isRobotRole, robotRoles } from './robots.ts';
import { printTable } from './table.ts';
import { loadTokens } from './tokens.ts';

/** Those of the lake's commands that are about sign-in links, sessions and tokens. */
export const accessCommands: Readonly<Record<string, Command>> = {
  signin: {
    usage: 'signin [<user>]',
    does: 'Print a new sign-in link, for the first administrator if nobody is named.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, accessCommands.signin, {
        'at-start': { type: 'boolean' },
      });
      if (positionals.length > 1) expectArguments(positionals, 1, accessCommands.signin);
      withAccounts(settings, (accounts) => {
        if (values['at-start'] === true) return printAtStart(accounts, settings, terminal);
        const [named] = positionals;
        const user = named === undefined ? accounts.firstAdministrator() : accounts.findUser(named);
        printLink(accounts, user, settings, terminal);
      });
    },
  },
  sessions: {
    usage: 'sessions',
    does: 'List the browsers that are signed in.',
    async run(args, settings, terminal) {
      expectArguments(args, 0, accessCommands.sessions);
      withAccounts(settings, (accounts) => {
        const rows = accounts.listSessions().map((session) => ({
          id: session.id,
          user: session.user.name,
          role: session.user.role,
          began: minute(session.createdAt),
          seen: minute(session.seenAt),
          ends: minute(session.expiresAt),
        }));
        terminal.print(printTable(rows, 'Nobody is signed in.'));
      });
    },
  },
  revoke: {
    usage: 'revoke <user or session>',
    does: 'End one session, or all of a person and their unused link.',
    async run(args, settings, terminal) {
      expectArguments(args, 1, accessCommands.revoke);
      const [target = ''] = args;
      withAccounts(settings, (accounts) => {
        const session = accounts.listSessions().find(({ id }) => id === target);
        if (session !== undefined) {
          accounts.revokeSession(target);
          terminal.print(`Ended a session of ${session.user.name}.`);
          return;
        }
        const user = accounts.findUser(target);
        const ended = accounts.revokeAll(user.id);
        terminal.print(`Signed ${user.name} out: ${ended} sessions ended.`);
      });
    },
  },
  token: {
    usage: 'token [create <label> --role viewer|editor | list | revoke <label>]',
    does: 'Print the access token of the administrator, or manage further ones.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, accessCommands.token, {
        role: { type: 'string' },
      });
      const [action, label] = positionals;
      const isShort = action === undefined || action === 'list';
      expectArguments(
        positionals,
        action === undefined ? 0 : isShort ? 1 : 2,
        accessCommands.token,
      );
      if (action === undefined) {
        terminal.print(administratorToken(settings));
        return;
      }
      withAccounts(settings, (accounts) => {
        if (action === 'list') terminal.print(listTokens(accounts));
        else if (action === 'create') createToken(accounts, label ?? '', values.role, terminal);
        else if (action === 'revoke') {
          const robot = accounts.revokeRobot(label ?? '');
          terminal.print(`The token "${robot.label}" is worth nothing any more.`);
        } else throw new UsageError(`Use: npm run lake -- ${accessCommands.token?.usage}`);
      });
    },
  },
};

function administratorToken(settings: LakeSettings): string {
  const token = loadTokens(settings.dir).find(({ role }) => role === 'administrator');
  if (token === undefined) throw new UsageError('There is no token of an administrator.');
  return token.token;
}

function createToken(accounts: Accounts, label: string, role: unknown, terminal: Terminal): void {
  if (!isRobotRole(role)) throw new UsageError(`--role must be one of: ${robotRoles.join(', ')}.`);
  const { token, robot } = accounts.createRobot(label, role);
  terminal.print(token);
  terminal.note(`The token of "${robot.label}" (${role}). Keep it now: it is not shown again.`);
}

function listTokens(accounts: Accounts): string {
  const rows = accounts.listRobots().map((robot) => ({
    id: robot.id,
    label: robot.label,
    role: robot.role,
    created: minute(robot.createdAt),
  }));
  return printTable(rows, 'No tokens beside the one of the administrator.');
}
