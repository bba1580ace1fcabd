import { existsSync, writeFileSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findChromium } from '#tests/support/chromium.ts';
import { type Browser, type Engine, type Key, ZONE } from './browser.ts';

const TIMEOUT_MS = 300_000;
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];

/** As a control: what fails here too is no matter of the engine. */
export const chromium: Engine = {
  name: 'Chromium',
  missing: async () => undefined,
  start: async (folder) => {
    const { executablePath, env } = await findChromium();
    return start({
      browser: 'chrome',
      executablePath,
      args: CHROMIUM_FLAGS,
      env: { ...env, TZ: ZONE },
      userDataDir: folder,
    });
  },
};

/** Over WebDriver BiDi, which Firefox speaks without a driver of its own. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: async () =>
    findFirefox() === undefined ? 'Firefox is not here (Debian: firefox-esr)' : undefined,
  start: (folder) =>
    start({
      browser: 'firefox',
      executablePath: findFirefox() ?? '',
      headless: true,
      env: { ...process.env, TZ: ZONE, HOME: folder },
      userDataDir: folder,
    }),
};

function findFirefox(): string | undefined {
  return FIREFOX.find((path) => existsSync(path));
}

async function start(options: Parameters<typeof launch>[0]): Promise<Browser> {
  const program = await launch({ ...options, protocolTimeout: TIMEOUT_MS, timeout: TIMEOUT_MS });
  const page = await program.newPage();
  // Only for what would never come: a busy machine takes minutes.
  page.setDefaultTimeout(TIMEOUT_MS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    open: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    back: async () => {
      await page.goBack();
    },
    resize: (width, height) => page.setViewport({ width, height }),
    click: (selector) => page.click(selector),
    hover: (selector) => page.hover(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => press(page, key),
    evaluate: (expression) => page.evaluate(expression).catch(nothingWhileLeaving),
    screenshot: async (file) => writeFileSync(file, await page.screenshot()),
    complaints: () => complaints.splice(0),
    close: () => program.close(),
  };
}

/** The page that was asked was just being left. */
function nothingWhileLeaving(error: unknown): undefined {
  if (!/context|navigat|detached|destroyed|no such frame/i.test(String(error))) throw error;
}

async function press({ keyboard }: Page, key: Key): Promise<void> {
  if (key !== 'Control+k') return keyboard.press(key);
  await keyboard.down('Control');
  await keyboard.press('k');
  await keyboard.up('Control');
}
