import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { type BrowserContextOptions, request } from '@playwright/test';
import type { launchChromium } from '#tests/support/chromium.ts';
import type { CopiedSite } from '../copied-site.ts';

type Browser = Awaited<ReturnType<typeof launchChromium>>;

const ROOT = resolve(import.meta.dirname, '../..');
/** Of the whole Studio, which fills its window and has no page to scroll. */
const HEIGHT = 1_000;
const TIMEOUT_MS = 30_000;
/** Until lists are there that no mark announces. */
const SETTLED_MS = 1_500;

/** Pages of the Studio that are made for help centers, by a name that can be a file's. */
const PAGES = [
  ['desk', '/studio/structure'],
  ['start', '/studio/structure/start'],
  ['order', '/studio/structure/order'],
  ['import', '/studio/structure/import'],
  ['help', '/studio/structure/help'],
  ['form', '/studio/intent/edit/id=faq-passkeys;type=faq/'],
  ['calendar', '/studio/calendar'],
  ['insights', '/studio/insights/overview'],
  ['insights-write-next', '/studio/insights/write-next'],
  ['insights-comments', '/studio/insights/comments'],
  ['insights-content-health', '/studio/insights/content-health'],
  ['insights-links', '/studio/insights/links'],
  ['translations', '/studio/translations'],
  ['search', '/studio/search'],
] as const;

const SCHEMES = ['light', 'dark'] as const;

/**
 * Pictures of the Studio's own pages, called `studio-<page>-<width>-<light or dark>.png`, with
 * invented readers in its insights.
 * @returns how many.
 */
export async function takeStudio(
  browser: Browser,
  site: CopiedSite,
  folder: string,
  widths: readonly number[],
  isWanted: (file: string) => boolean,
): Promise<number> {
  const files = PAGES.flatMap(([name, path]) =>
    SCHEMES.flatMap((scheme) =>
      widths.map((width) => ({
        path,
        scheme,
        width,
        file: `studio-${name}-${width}-${scheme}.png`,
      })),
    ),
  ).filter(({ file }) => isWanted(file));
  if (files.length === 0) return 0;
  runScript(site, ['scripts/insights-demo.ts']);
  const storageState = await signIn(site);
  for (const scheme of SCHEMES) {
    const page = await browser.newPage({ storageState, colorScheme: scheme });
    for (const { path, width, file } of files.filter((one) => one.scheme === scheme)) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.goto(`${site.url}${path}`);
      await page.locator('[data-ui="Navbar"], nav').first().waitFor({ timeout: TIMEOUT_MS });
      await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {
        // The change stream stays open.
      });
      await page.waitForTimeout(SETTLED_MS);
      await page.screenshot({ path: join(folder, file) });
    }
    await page.close();
  }
  return files.length;
}

/** What a person keeps who followed a one-time link. */
async function signIn(
  site: CopiedSite,
): Promise<NonNullable<BrowserContextOptions['storageState']>> {
  const printed = runScript(site, [
    'scripts/lake.ts',
    'invite',
    'Screens',
    '--role',
    'administrator',
  ]);
  const link = /https?:\S+/.exec(printed)?.[0] ?? '';
  const context = await request.newContext({ baseURL: site.url });
  await context.post('/lake/signin', {
    headers: { origin: site.url },
    form: { link, confirmed: 'yes' },
    maxRedirects: 0,
  });
  const state = await context.storageState();
  await context.dispose();
  return state;
}

/** A script on the copy of the site; what it prints. */
function runScript(site: CopiedSite, args: readonly string[]): string {
  const port = new URL(site.url).port;
  return execFileSync(process.execPath, ['--no-warnings', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SIGNPOST_DATA_DIR: site.dataDir,
      PORT: port,
      LAKE_PORT: String(Number(port) + 1),
    },
  });
}
