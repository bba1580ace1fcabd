import { type Command, expectArguments, parse, type Terminal, UsageError } from '../command.ts';
import { loadTokens } from '../http/auth.ts';
import type { Settings } from '../settings.ts';
import { openStore } from '../store/store.ts';
import { createPeople, type People } from './accounts.ts';
import { PeopleError } from './errors.ts';
import { isRobotRole, robotRoles } from './robots.ts';
import { printTable } from './table.ts';
import { isUserRole, type User, type UserRole, userRoles } from './user.ts';

/** Those of `npm run lake` that are about people and their access. */
export const peopleCommands: Readonly<Record<string, Command>> = {
  invite: {
    usage: 'invite <name> --role administrator|editor|viewer [--email <address>]',
    does: 'Add a person and print their sign-in link. It works once, for 24 hours.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, peopleCommands.invite, {
        role: { type: 'string' },
        email: { type: 'string' },
      });
      expectArguments(positionals, 1, peopleCommands.invite);
      const role = readRole(values.role);
      const email = values.email === undefined ? undefined : String(values.email);
      withPeople(settings, (people) => {
        const user = people.addUser({ name: positionals[0] ?? '', role, email });
        printLink(people, user, settings, terminal);
      });
    },
  },
  signin: {
    usage: 'signin [<user>]',
    does: 'Print a new sign-in link, for the first administrator if nobody is named.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, peopleCommands.signin, {
        'at-start': { type: 'boolean' },
      });
      if (positionals.length > 1) expectArguments(positionals, 1, peopleCommands.signin);
      withPeople(settings, (people) => {
        if (values['at-start'] === true) return printAtStart(people, settings, terminal);
        const [named] = positionals;
        const user = named === undefined ? people.firstAdministrator() : people.findUser(named);
        printLink(people, user, settings, terminal);
      });
    },
  },
  users: {
    usage: 'users',
    does: 'List everybody who may sign in, or once might.',
    async run(args, settings, terminal) {
      expectArguments(args, 0, peopleCommands.users);
      withPeople(settings, (people) => {
        const seen = new Map(
          people
            .listSessions()
            .map(({ user, seenAt }) => [user.id, seenAt] as const)
            .reverse(),
        );
        const rows = people.listUsers().map((user) => ({
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
      expectArguments(args, 0, peopleCommands.sessions);
      withPeople(settings, (people) => {
        const rows = people.listSessions().map((session) => ({
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
      expectArguments(args, 1, peopleCommands.revoke);
      const [target = ''] = args;
      withPeople(settings, (people) => {
        const session = people.listSessions().find(({ id }) => id === target);
        if (session !== undefined) {
          people.revokeSession(target);
          terminal.print(`Ended a session of ${session.user.name}.`);
          return;
        }
        const user = people.findUser(target);
        const ended = people.revokeAll(user.id);
        terminal.print(`Signed ${user.name} out: ${ended} sessions ended.`);
      });
    },
  },
  disable: {
    usage: 'disable <user>',
    does: 'Shut a person out at once. What they wrote stays theirs.',
    async run(args, settings, terminal) {
      expectArguments(args, 1, peopleCommands.disable);
      withPeople(settings, (people) => {
        const user = people.findUser(args[0] ?? '');
        people.disableUser(user.id);
        terminal.print(`${user.name} can no longer sign in.`);
      });
    },
  },
  enable: {
    usage: 'enable <user>',
    does: 'Let a disabled person sign in again.',
    async run(args, settings, terminal) {
      expectArguments(args, 1, peopleCommands.enable);
      withPeople(settings, (people) => {
        const user = people.findUser(args[0] ?? '');
        people.enableUser(user.id);
        terminal.print(`${user.name} can sign in again: npm run lake -- signin ${user.id}`);
      });
    },
  },
  role: {
    usage: 'role <user> administrator|editor|viewer',
    does: 'Change what a person may do, from now on.',
    async run(args, settings, terminal) {
      expectArguments(args, 2, peopleCommands.role);
      const role = readRole(args[1]);
      withPeople(settings, (people) => {
        const user = people.findUser(args[0] ?? '');
        people.setRole(user.id, role);
        terminal.print(`${user.name} is ${role} now.`);
      });
    },
  },
  rename: {
    usage: 'rename <user> <name>',
    does: 'Change the name that the Studio and its history show.',
    async run(args, settings, terminal) {
      expectArguments(args, 2, peopleCommands.rename);
      withPeople(settings, (people) => {
        const user = people.findUser(args[0] ?? '');
        people.renameUser(user.id, args[1] ?? '');
        terminal.print(`${user.name} is ${people.getUser(user.id)?.name} now.`);
      });
    },
  },
  token: {
    usage: 'token [create <label> --role viewer|editor | list | revoke <label>]',
    does: 'Print the access token of the administrator, or manage further ones.',
    async run(args, settings, terminal) {
      const { values, positionals } = parse(args, peopleCommands.token, {
        role: { type: 'string' },
      });
      const [action, label] = positionals;
      const isShort = action === undefined || action === 'list';
      expectArguments(
        positionals,
        action === undefined ? 0 : isShort ? 1 : 2,
        peopleCommands.token,
      );
      if (action === undefined) {
        terminal.print(administratorToken(settings));
        return;
      }
      withPeople(settings, (people) => {
        if (action === 'list') terminal.print(listTokens(people));
        else if (action === 'create') createToken(people, label ?? '', values.role, terminal);
        else if (action === 'revoke') {
          const robot = people.revokeRobot(label ?? '');
          terminal.print(`The token "${robot.label}" is worth nothing any more.`);
        } else throw new UsageError(`Use: npm run lake -- ${peopleCommands.token?.usage}`);
      });
    },
  },
};

function administratorToken(settings: Settings): string {
  const token = loadTokens(settings.dir).find(({ role }) => role === 'administrator');
  if (token === undefined) throw new UsageError('There is no token of an administrator.');
  return token.token;
}

function createToken(people: People, label: string, role: unknown, terminal: Terminal): void {
  if (!isRobotRole(role)) throw new UsageError(`--role must be one of: ${robotRoles.join(', ')}.`);
  const { token, robot } = people.createRobot(label, role);
  terminal.print(token);
  terminal.note(`The token of "${robot.label}" (${role}). Keep it now: it is not shown again.`);
}

function listTokens(people: People): string {
  const rows = people.listRobots().map((robot) => ({
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

function printLink(people: People, user: User, settings: Settings, terminal: Terminal): void {
  const { secret, expiresAt } = people.createInvite(user);
  terminal.print(`${settings.siteUrl}/lake/signin/${secret}`);
  terminal.note(`For ${user.name} (${user.role}). It works once, until ${minute(expiresAt)} UTC.`);
}

/** What `npm start` says: the way in while nobody has used it, and then how to get another. */
function printAtStart(people: People, settings: Settings, terminal: Terminal): void {
  if (!people.isUntouched()) {
    terminal.print('For a sign-in link to the Studio: npm run lake -- signin ["name"]');
    return;
  }
  const { secret } = people.createInvite(people.firstAdministrator());
  const link = `${settings.siteUrl}/lake/signin/${secret}`;
  terminal.print(`Sign in to the Studio with this link (works once, for 24 hours): ${link}`);
}

/** An instant to the minute, in UTC. */
function minute(instant: string | null): string {
  return instant === null ? '' : instant.slice(0, 16).replace('T', ' ');
}

function withPeople(settings: Settings, work: (people: People) => void): void {
  const clock = () => new Date();
  const store = openStore({ dir: settings.dir, clock });
  try {
    work(createPeople({ store, clock }));
  } catch (error) {
    throw error instanceof PeopleError ? new UsageError(error.message) : error;
  } finally {
    store.close();
  }
}
