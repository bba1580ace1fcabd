import { type Terminal, UsageError } from '../command.ts';
import type { LakeSettings } from '../settings.ts';
import { openStore } from '../store/store.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { AccountError } from './errors.ts';
import { isUserRole, type User, type UserRole, userRoles } from './user.ts';

export function readRole(value: unknown): UserRole {
  if (isUserRole(value)) return value;
  throw new UsageError(`The role must be one of: ${userRoles.join(', ')}.`);
}

export function printLink(
  accounts: Accounts,
  user: User,
  settings: LakeSettings,
  terminal: Terminal,
): void {
  const { secret, expiresAt } = accounts.createInvite(user);
  terminal.print(`${settings.site.url}/lake/signin/${secret}`);
  terminal.note(`For ${user.name} (${user.role}). It works once, until ${minute(expiresAt)} UTC.`);
}

/** What `npm start` prints: a sign-in link until one has been used, then how to get another. */
export function printAtStart(accounts: Accounts, settings: LakeSettings, terminal: Terminal): void {
  if (!accounts.isUntouched()) {
    terminal.print('For a sign-in link to the Studio: npm run lake -- signin ["name"]');
    return;
  }
  const { secret } = accounts.createInvite(accounts.firstAdministrator());
  const link = `${settings.site.url}/lake/signin/${secret}`;
  terminal.print(`Sign in to the Studio with this link (works once, for 24 hours): ${link}`);
}

/** An instant to the minute, in UTC. */
export function minute(instant: string | null): string {
  return instant === null ? '' : instant.slice(0, 16).replace('T', ' ');
}

export function withAccounts(settings: LakeSettings, work: (accounts: Accounts) => void): void {
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
