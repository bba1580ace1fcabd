import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, By, Capabilities, Key as Keys, type WebDriver } from 'selenium-webdriver';
import { end, freePort } from '#scripts/processes.ts';
import { type Browser, type Engine, type Key, ZONE } from './browser.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const [MINI_BROWSER] = globSync('/usr/{lib,libexec}/**/webkit2gtk-4.1/MiniBrowser');
const START_TIMEOUT_MS = 300_000;
/** At a window that was told its size. */
const MAX_LOOKS = 60;

const KEYS: Readonly<Record<Key, readonly string[]>> = {
  Enter: [Keys.ENTER],
  Escape: [Keys.ESCAPE],
  ArrowDown: [Keys.ARROW_DOWN],
  '/': ['/'],
  'Control+k': [Keys.CONTROL, 'k'],
};

/** WebKitGTK's MiniBrowser by its own WebDriver, on a screen that nobody sees. */
export const webkit: Engine = {
  name: 'WebKit',
  missing: async () => {
    if (!existsSync(DRIVER) || MINI_BROWSER === undefined)
      return 'WebKit is not here (Debian: webkit2gtk-driver)';
    return existsSync(SCREEN) ? undefined : 'there is no screen for WebKit (Debian: xvfb)';
  },
  start: async (folder) => {
    const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1400x1300x24'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const display = await firstLineOf(screen);
    const port = await freePort();
    const server = spawn(DRIVER, [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        TZ: ZONE,
        HOME: folder,
        XDG_CACHE_HOME: folder,
      },
      stdio: 'ignore',
    });
    const driver = await connect(`http://127.0.0.1:${port}`);
    return browserOf(driver, async () => {
      await driver.quit();
      await Promise.all([end(server), end(screen)]);
    });
  },
};

async function connect(server: string): Promise<WebDriver> {
  const giveUpAt = performance.now() + START_TIMEOUT_MS;
  while (!(await isUp(server)) && performance.now() < giveUpAt) await pause(50);
  return new Builder()
    .usingServer(server)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
      }),
    )
    .build();
}

function isUp(server: string): Promise<boolean> {
  return fetch(`${server}/status`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function browserOf(driver: WebDriver, close: () => Promise<void>): Browser {
  const find = async (selector: string) => {
    const element = await driver.findElement(By.css(selector));
    await driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    return element;
  };
  return {
    open: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    back: () => driver.navigate().back(),
    resize: (width, height) => resize(driver, width, height),
    click: async (selector) => {
      const origin = await find(selector);
      await driver.actions().move({ origin }).click().perform();
    },
    hover: async (selector) => {
      const origin = await find(selector);
      await driver.actions().move({ origin }).perform();
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: async (key) => {
      const keys = KEYS[key];
      const actions = driver.actions();
      for (const one of keys) actions.keyDown(one);
      for (const one of keys.toReversed()) actions.keyUp(one);
      await actions.perform();
    },
    evaluate: (expression) => driver.executeScript(`return (${expression})`),
    screenshot: async (file) =>
      writeFileSync(file, Buffer.from(await driver.takeScreenshot(), 'base64')),
    // Its driver tells of none: pages do (`front.ts`).
    complaints: () => [],
    close,
  };
}

/** Windows have bars of their own, and follow some time later. */
async function resize(driver: WebDriver, width: number, height: number): Promise<void> {
  const window = driver.manage().window();
  const inner = () => driver.executeScript<number[]>('return [innerWidth, innerHeight]');
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    const [wide = 0, high = 0] = await inner();
    if (wide === width && high === height) return;
    if (looks % 10 === 0) {
      const { width: barWidth, height: barHeight } = await window.getRect();
      await window.setRect({
        width: width + barWidth - wide,
        height: height + barHeight - high,
      });
    }
    await pause(50);
  }
}

async function firstLineOf(child: ChildProcess): Promise<string> {
  for await (const chunk of child.stdout ?? []) return String(chunk).trim();
  throw new Error('The screen did not start.');
}
