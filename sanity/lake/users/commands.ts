import { type Command, expectArguments, parse, type Terminal, UsageError } from '../command.ts';
import type { LakeSettings } from '../settings.ts';
import { openStore } from '../store/store.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { AccountError } from './errors.ts';
import { isRobotRole, robotRoles } from './robots.ts';
import { printTable } from './table.ts';
import { loadTokens } from './tokens.ts';
import { isUserRole, type User, type UserRole, userRoles } from './user.ts';

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
  signin: {
    usage: 'signin [<user>]',
    does: 'Print a new sign-in link, for the first administrator if nobody is named.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, userCommands.signin, {
        'at-start': { type: 'boolean' },
      });
      if (positionals.length > 1) expectArguments(positionals, 1, userCommands.signin);
      withAccounts(settings, (accounts) => {
        if (values['at-start'] === true) return printAtStart(accounts, settings, terminal);
        const [named] = positionals;
        const user = named === undefined ? accounts.firstAdministrator() : accounts.findUser(named);
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
  sessions: {
    usage: 'sessions',
    does: 'List the browsers that are signed in.',
    async run(args, settings, terminal) {
      expectArguments(args, 0, userCommands.sessions);
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
      expectArguments(args, 1, userCommands.revoke);
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
  token: {
    usage: 'token [create <label> --role viewer|editor | list | revoke <label>]',
    does: 'Print the access token of the administrator, or manage further ones.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, userCommands.token, {
        role: { type: 'string' },
      });
      const [action, label] = positionals;
      const isShort = action === undefined || action === 'list';
      expectArguments(positionals, action === undefined ? 0 : isShort ? 1 : 2, userCommands.token);
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
        } else throw new UsageError(`Use: npm run lake -- ${userCommands.token?.usage}`);
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

function readRole(value: unknown): UserRole {
  if (isUserRole(value)) return value;
  throw new UsageError(`The role must be one of: ${userRoles.join(', ')}.`);
}

function printLink(
  accounts: Accounts,
  user: User,
  settings: LakeSettings,
  terminal: Terminal,
): void {
  const { secret, expiresAt } = accounts.createInvite(user);
  terminal.print(`${settings.site.url}/lake/signin/${secret}`);
  terminal.note(`For ${user.name} (${user.role}). It works once, until ${minute(expiresAt)} UTC.`);
}

/** What `npm start` says: the way in while nobody has used it, and then how to get another. */
function printAtStart(accounts: Accounts, settings: LakeSettings, terminal: Terminal): void {
  if (!accounts.isUntouched()) {
    terminal.print('For a sign-in link to the Studio: npm run lake -- signin ["name"]');
    return;
  }
  const { secret } = accounts.createInvite(accounts.firstAdministrator());
  const link = `${settings.site.url}/lake/signin/${secret}`;
  terminal.print(`Sign in to the Studio with this link (works once, for 24 hours): ${link}`);
}

/** An instant to the minute, in UTC. */
function minute(instant: string | null): string {
  return instant === null ? '' : instant.slice(0, 16).replace('T', ' ');
}

function withAccounts(settings: LakeSettings, work: (accounts: Accounts) => void): void {
  const clock = () => new Date();
  const store = openStore({ dir: settings.dir, clock });
  try {
    work(createAccounts({ store, clock }));
  } catch (error) {
    throw error instanceof AccountError ? new UsageError(error.message) : error;
  } finally {
    store.close();
  }
}
