import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import { env } from '#lib/env.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { quantile } from '../measuring.ts';

/**
 * How long editors wait for the Studio, against a running site with the embedded lake:
 * `npm run bench -- studio [times]`. From the address to the first list, in a browser that has
 * never been there and again in the same one; and from a document's address to a form that can be
 * written in. Bytes are those of every answer, each compressed by itself.
 */
const TIMES = Number(process.argv[2] ?? 5);
const PATIENCE_MS = 120_000;

const { port } = env();
const site = `http://localhost:${port}`;

function inviteLink(): string {
  const cli = resolve(import.meta.dirname, '../../scripts/lake.ts');
  const args = [cli, 'invite', `Bench ${process.pid}`, '--role', 'editor'];
  const printed = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /https?:\S+/.exec(printed)?.[0] ?? '';
}

/** Seconds from an address to something that is there only when the page is ready. */
async function timeTo(
  context: BrowserContext,
  path: string,
  ready: string,
  parts?: Parts[],
): Promise<number> {
  const page = await context.newPage();
  const begin = performance.now();
  await page.goto(`${site}${path}`, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor({ timeout: PATIENCE_MS });
  const seconds = (performance.now() - begin) / 1000;
  parts?.push(await page.evaluate(partsOfPage));
  await page.close();
  return seconds;
}

/** Where the time went, in seconds; they overlap. */
type Parts = {
  'first byte of the page': number;
  'last script is there': number;
  'scripts run': number;
  'the lake is waited for': number;
};

/** Runs in the page. */
function partsOfPage(): Parts {
  const [page] = performance.getEntriesByType('navigation');
  const resources = performance.getEntriesByType('resource').filter(isResource);
  function isResource(entry: PerformanceEntry): entry is PerformanceResourceTiming {
    return entry instanceof PerformanceResourceTiming;
  }
  /** How long at least one of them was under way. */
  function covered(spans: { from: number; to: number }[]): number {
    let sum = 0;
    let end = 0;
    for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
      sum += Math.max(0, to - Math.max(from, end));
      end = Math.max(end, to);
    }
    return sum / 1_000;
  }
  const spanOf = ({ startTime, duration }: PerformanceEntry) => ({
    from: startTime,
    to: startTime + duration,
  });
  const scripts = resources.filter(({ name }) => /\.js(?:\?|$)/.test(name));
  const fromLake = resources.filter(({ name }) => new URL(name).pathname.startsWith('/lake/'));
  return {
    'first byte of the page':
      page instanceof PerformanceNavigationTiming ? page.responseStart / 1_000 : 0,
    'last script is there': Math.max(0, ...scripts.map(({ responseEnd }) => responseEnd)) / 1_000,
    'scripts run': covered((window.longTasks ?? []).map(spanOf)),
    'the lake is waited for': covered(fromLake.map(spanOf)),
  };
}

declare global {
  interface Window {
    longTasks?: PerformanceEntry[];
  }
}

/** Tasks of 50 ms and more, from the first script on: only an observer is told of them. */
function noteLongTasks(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks?.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });
}

/** Adds up what a browser is answered, per address once. */
function weigh(context: BrowserContext): Map<string, number> {
  const weights = new Map<string, number>();
  context.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    if (!weights.has(response.url())) weights.set(response.url(), gzipSync(body).length);
  });
  return weights;
}

const browser = await launchChromium();
const LIST = 'a[href*="needs-review"], a[href*="structure/"]';
const EDIT = '/studio/intent/edit/id=faq-passkeys;type=faq/';
const FORM = '[data-testid="field-title"] input:not([readonly])';
const first: number[] = [];
const again: number[] = [];
const form: number[] = [];
const cold: number[] = [];
const parts: Parts[] = [];
const coldParts: Parts[] = [];
let bytes = 0;
let files = 0;
try {
  const door = await browser.newContext();
  const page = await door.newPage();
  await page.goto(inviteLink());
  await page.getByRole('button', { name: /sign in|continue/i }).click();
  await page.locator(LIST).first().waitFor({ timeout: PATIENCE_MS });
  const storageState = await door.storageState();
  await door.close();
  for (let round = 0; round < TIMES; round += 1) {
    const context = await browser.newContext({ storageState });
    const weights = weigh(context);
    await context.addInitScript(noteLongTasks);
    first.push(await timeTo(context, '/studio/structure', LIST));
    files = weights.size;
    bytes = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    again.push(await timeTo(context, '/studio/structure', LIST));
    form.push(await timeTo(context, EDIT, FORM, parts));
    await context.close();
    const stranger = await browser.newContext({ storageState });
    await stranger.addInitScript(noteLongTasks);
    cold.push(await timeTo(stranger, EDIT, FORM, coldParts));
    await stranger.close();
  }
} finally {
  await browser.close();
}

const row = (values: number[]) => {
  const sorted = values.sort((one, other) => one - other);
  return `${quantile(sorted, 0.5).toFixed(1)} / ${(sorted.at(-1) ?? Number.NaN).toFixed(1)}`;
};
console.log(`| Studio, ${TIMES} times | p50 / max, s |
|---|---|
| address to list, first visit (${files} files, ${(bytes / 1e6).toFixed(2)} MB gzip) | ${row(first)} |
| address to list, again | ${row(again)} |
| address to a form that can be written in | ${row(form)} |
${partRows(parts)}| the same, first visit | ${row(cold)} |
${partRows(coldParts)}`);

function partRows(all: Parts[]): string {
  const names = Object.keys(all[0] ?? {});
  const valuesOf = (name: string) =>
    all.map((one) => Object.entries(one).find(([part]) => part === name)?.[1] ?? Number.NaN);
  return names.map((name) => `| … ${name} | ${row(valuesOf(name))} |\n`).join('');
}
