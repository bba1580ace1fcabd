import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  request as http,
  type Page,
  type Request,
} from '@playwright/test';
import type { RunningSite } from '#tests/support/site.ts';
import { test as base, expect } from './fixtures.ts';
import { openLake, type TestedLake } from './studio-lake.ts';

type Role = 'administrator' | 'editor' | 'viewer';
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

export { expect };

const ROOT = resolve(import.meta.dirname, '../..');

type PerWorker = {
  /** The cookie of a person of that role, who is invited when first asked for. */
  session: (role: Role) => Promise<StorageState>;
  /** The content behind the site, by the administrator's token. */
  lake: TestedLake;
};

type PerTest = {
  /** Who uses the browser of the test; `nobody` has not signed in. */
  role: Role | 'nobody';
  /** Requests of any browser of the test that left for another host. */
  elsewhere: string[];
  /** Opens another browser, on another computer as it were. */
  openBrowser: (role: Role | 'nobody') => Promise<Page>;
};

/**
 * Tests of the Studio. Whatever any browser in them asks for has to come from the site itself: one
 * request for another host fails the test, also one that the content security policy stopped.
 */
export const test = base.extend<PerTest, PerWorker>({
  session: [
    async ({ site }, use) => {
      const sessions = new Map<Role, Promise<StorageState>>();
      await use((role) => {
        const session = sessions.get(role) ?? acceptInvite(site, role);
        sessions.set(role, session);
        return session;
      });
    },
    { scope: 'worker' },
  ],
  lake: [async ({ site }, use) => use(openLake(site)), { scope: 'worker' }],
  role: ['editor', { option: true }],
  storageState: async ({ session, role }, use) =>
    use(role === 'nobody' ? undefined : await session(role)),
  // The page of an article is asked for before it is there and after it is gone; and the Studio
  // asks by a dry run whether this person may make a release.
  allowedComplaints: async ({ role }, use) =>
    use(role === 'viewer' ? [/404/, /403 .*\/data\/actions\//] : [/404/]),
  elsewhere: [
    async ({ browser, site }, use) => {
      const elsewhere: string[] = [];
      const stop = watchRequests(browser, site, elsewhere);
      await use(elsewhere);
      stop();
      expect(elsewhere).toEqual([]);
    },
    { auto: true },
  ],
  openBrowser: async ({ browser, site, session }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role) => {
      const storageState = role === 'nobody' ? undefined : await session(role);
      const context = await browser.newContext({ baseURL: site.url, storageState });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

function watchRequests(browser: Browser, site: RunningSite, elsewhere: string[]): () => void {
  const note = (request: Request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && origin !== site.url) elsewhere.push(request.url());
  };
  const watch = (context: BrowserContext) => context.on('request', note);
  browser.contexts().forEach(watch);
  browser.on('context', watch);
  return () => browser.off('context', watch);
}

/** A one-time link for a new person, as `npm run lake -- invite` prints it. */
export function invite(site: RunningSite, name: string, role: Role): string {
  return linkIn(runLake(site, ['invite', name, '--role', role]));
}

/** The address in what a command printed. */
export function linkIn(printed: string): string {
  return /https?:\S+/.exec(printed)?.[0] ?? '';
}

/** What a command of `npm run lake` prints. */
export function runLake(site: RunningSite, args: readonly string[]): string {
  return execFileSync(process.execPath, ['scripts/lake.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      SIGNPOST_DATA_DIR: site.dataDir,
      PORT: new URL(site.url).port,
      LAKE_PORT: new URL(site.lakeUrl).port,
    },
  });
}

/** Follows a new link without a browser, as its page's button does. */
async function acceptInvite(site: RunningSite, role: Role): Promise<StorageState> {
  // Without the cookie of the test that happens to run: signing in ends the session that came along.
  const storageState = { cookies: [], origins: [] };
  const context = await http.newContext({ baseURL: site.url, storageState });
  const answer = await context.post('/lake/signin', {
    headers: { origin: site.url },
    form: { link: invite(site, `Test ${role}`, role), confirmed: 'yes' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  const state = await context.storageState();
  await context.dispose();
  return state;
}
