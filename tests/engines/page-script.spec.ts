import type { Browser } from './browser.ts';
import { expect, test } from './fixtures.ts';
import type { Front } from './front.ts';

/* Script comes when a reader reaches for it, in every engine, and nothing done before is lost. */

const ARTICLE = '/articles/api-rate-limits';
const FIELD = 'main input[type=search]';
const YES = '[data-hold] form:first-of-type button';
const IS_BUSY = "document.querySelector('[data-hold][aria-busy=true]') !== null";

const loaded = (engine: Browser) =>
  engine.evaluate(
    "performance.getEntriesByType('resource').filter(({ name }) => /\\/_next\\/.*\\.js/.test(name)).length",
  );
const isShown = (engine: Browser, selector: string) =>
  engine.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].some((one) => one.checkVisibility())`,
  );
const typedInto = (engine: Browser, selector: string) =>
  engine.evaluate(`document.querySelector(${JSON.stringify(selector)}).value`);
const address = (engine: Browser) => engine.evaluate('location.pathname + location.search');
/** Of the document that is shown: another one has another. */
const document = (engine: Browser) => engine.evaluate('performance.timeOrigin');
/** Of the vote as it is now: by script in place of the question, without it by the address. */
const isThanked = (engine: Browser) =>
  engine.evaluate(
    "[...document.querySelectorAll('.vote p')].some((one) => one.checkVisibility() && one.textContent.includes('Thank you'))",
  );

type Case = {
  name: string;
  path: string;
  /** Whether the payload is held until it is released. */
  isHeld?: boolean;
  act: (engine: Browser, front: Front) => Promise<void>;
  /** What is true in the end. */
  outcome: (engine: Browser) => Promise<unknown>;
  /** Whether the document is the same in the end. */
  stays: boolean;
};

const type = async (engine: Browser, text: string) => {
  await engine.click(FIELD);
  await engine.type(text);
};

const LIVE: readonly Case[] = [
  {
    name: 'the first letters bring suggestions',
    path: '/',
    act: (engine) => type(engine, 'deposit'),
    outcome: async (engine) =>
      (await isShown(engine, '[role=option]')) && (await typedInto(engine, FIELD)) === 'deposit',
    stays: true,
  },
  {
    name: 'the first click on a vote is counted in place',
    path: ARTICLE,
    act: (engine) => engine.click(YES),
    outcome: isThanked,
    stays: true,
  },
  {
    name: 'the first click on a tab leads to its list',
    path: '/',
    act: (engine) => engine.click('main a[data-tab=faq]'),
    outcome: async (engine) => (await address(engine)) === '/faq',
    stays: false,
  },
  {
    name: 'a tab that a pointer rested on changes the list in place',
    path: '/',
    act: async (engine) => {
      await engine.hover('main a[data-tab=faq]');
      // Its first element beside the server's list.
      const isLive = "document.querySelector('section[data-island] > p[role=status]') !== null";
      await expect.poll(() => engine.evaluate(isLive)).toBe(true);
      await engine.click('main a[data-tab=faq]');
    },
    outcome: async (engine) =>
      (await address(engine)) === '/faq' &&
      (await isShown(engine, 'main a[data-tab=faq][aria-current]')),
    stays: true,
  },
  {
    name: 'what is typed while the payload takes its time is not lost',
    path: '/',
    isHeld: true,
    act: async (engine, front) => {
      await type(engine, 'deposit');
      await expect.poll(front.payloads).toBe(1);
      front.release();
      front.payload = 'sent';
    },
    outcome: async (engine) =>
      (await isShown(engine, '[role=option]')) && (await typedInto(engine, FIELD)) === 'deposit',
    stays: true,
  },
  {
    name: 'a vote pressed twice while the payload takes its time is counted in place',
    path: ARTICLE,
    isHeld: true,
    act: async (engine, front) => {
      await engine.click(YES);
      await engine.click(YES);
      await expect.poll(() => engine.evaluate(IS_BUSY)).toBe(true);
      front.release();
      front.payload = 'sent';
    },
    outcome: isThanked,
    stays: true,
  },
  {
    name: 'by keys alone: a vote',
    path: ARTICLE,
    act: async (engine) => {
      await engine.evaluate(`document.querySelector(${JSON.stringify(YES)}).focus()`);
      await engine.press('Enter');
    },
    outcome: isThanked,
    stays: true,
  },
  {
    name: 'a page that comes back from another one still works',
    path: ARTICLE,
    act: async (engine, front) => {
      await engine.click(FIELD.replace('main ', 'header '));
      await engine.open(`${front.url}/topics`);
      await engine.back();
      await engine.click(YES);
    },
    outcome: isThanked,
    stays: false,
  },
];

for (const { name, path, isHeld, act, outcome, stays } of LIVE) {
  test.describe(() => {
    // Firefox ends scripts that are under way when the page is left, and says so to it.
    if (!stays) test.use({ allowedComplaints: [/^error: .*\/_next\/static\//] });

    test(name, async ({ engine, front }) => {
      if (isHeld) front.payload = 'hold';
      await engine.open(front.url + path);
      expect(await loaded(engine)).toBe(0);
      const before = await document(engine);
      await act(engine, front);
      await expect.poll(() => outcome(engine)).toBe(true);
      if (stays) expect(await document(engine)).toBe(before);
    });
  });
}

for (const payload of ['fails', 'breaks off'] as const) {
  test.describe(`where the payload ${payload}`, () => {
    // Each engine has words of its own for it.
    test.use({
      allowedComplaints: [
        /page-script|500|net::ERR_EMPTY_RESPONSE|NetworkError|network|access control/i,
      ],
    });

    test('a vote and a search go on as forms', async ({ engine, front }) => {
      front.payload = payload;
      await engine.open(front.url + ARTICLE);
      await engine.click(YES);
      await expect.poll(() => engine.evaluate('location.hash')).toBe('#voted-yes');
      await engine.open(front.url);
      await type(engine, 'deposit');
      await engine.press('Enter');
      await expect.poll(() => address(engine)).toBe('/search?q=deposit');
    });
  });
}

test.describe('without script', () => {
  // That nothing may run is the policy of this very test.
  test.use({ allowedComplaints: [/script-src|Content.Security.Policy/i] });

  test('pages are read, searched and voted on', async ({ engine, front }) => {
    front.isScriptAllowed = false;
    await engine.open(front.url + ARTICLE);
    expect(await isShown(engine, 'main h1')).toBe(true);
    await engine.click(YES);
    await expect.poll(() => engine.evaluate('location.hash')).toBe('#voted-yes');
    expect(await isThanked(engine)).toBe(true);
    await engine.open(front.url);
    await type(engine, 'deposit');
    await engine.press('Enter');
    await expect.poll(() => address(engine)).toBe('/search?q=deposit');
    expect(await isShown(engine, 'main a[href*="/articles/"]')).toBe(true);
    await engine.open(front.url);
    await engine.click('main a[data-tab=faq]');
    await expect.poll(() => address(engine)).toBe('/faq');
  });
});
