import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { z } from 'zod';
import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { articleHref, homeHref } from '#lib/seo/links.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { copySite } from '../copied-site.ts';
import { lakeWriter } from '../lake/writer.ts';
import { quantile } from '../measuring.ts';
import { freePort } from '../processes.ts';

/**
 * What pages weigh in each language, and how soon a translation that is published is seen there:
 * `npm run bench -- languages [publications in each]`. Takes copies of the build and its data.
 */
const TIMES = Number(process.argv[2] ?? 20);
const POLL_MS = 10;
const LOST_AFTER_MS = 30_000;

const list = z.object({ results: z.array(z.object({ slug: z.string() })) });
const site = copySite(await freePort());
const browser = await launchChromium();
try {
  await site.start();
  console.log(
    '| language | HTML of the start page, gzip | of an article | start page, first visit | script of it | article, first visit | script of it |\n|---|---|---|---|---|---|---|',
  );
  for (const locale of LOCALES) {
    const answer = await fetch(`${site.url}/api/articles?tab=faq&locale=${locale}`);
    const [first] = list.parse(await answer.json()).results;
    const paths = [homeHref(locale), articleHref(locale, first?.slug ?? '')];
    const html = await Promise.all(paths.map(weightOf));
    const visits = [];
    for (const path of paths) visits.push(await firstVisit(browser, path));
    const cells = [
      ...html.map(kilobytes),
      ...visits.flatMap(({ all, script }) => [kilobytes(all), kilobytes(script)]),
    ];
    console.log(`| ${locale} | ${cells.join(' | ')} |`);
  }
  const writer = lakeWriter({
    lakePort: Number(new URL(site.url).port) + 1,
    dataDir: site.dataDir,
  });
  console.log('\n| published in | seen after p50 / p95 / max, ms | lost |\n|---|---|---|');
  const seen = new Map<Locale, number[]>(LOCALES.map((locale) => [locale, []]));
  for (let round = 0; round < TIMES; round += 1) {
    for (const locale of LOCALES) {
      const took = await publish(writer, locale, `translated-${round}`);
      if (took !== null) seen.get(locale)?.push(took);
    }
  }
  for (const [locale, times] of seen) {
    const sorted = times.sort((one, other) => one - other);
    const shares = [0.5, 0.95, 1].map((share) => quantile(sorted, share).toFixed(0));
    console.log(`| ${locale} | ${shares.join(' / ')} | ${TIMES - times.length} |`);
  }
} finally {
  await browser.close();
  await site.remove();
}

async function weightOf(path: string): Promise<number> {
  const answer = await fetch(site.url + path, { headers: { 'accept-encoding': 'gzip' } });
  return gzipSync(await answer.text()).length;
}

/** Bytes as they are sent to a phone that was never here, before anything is touched. */
async function firstVisit(chrome: Browser, path: string): Promise<{ all: number; script: number }> {
  const context = await chrome.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const types = new Map<string, string>();
  const bytes = { all: 0, script: 0 };
  devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (types.get(requestId) === 'Script') bytes.script += encodedDataLength;
  });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await context.close();
  return bytes;
}

/**
 * Publishes an article in a language as the Studio does, joined with those of the other languages.
 * @returns ms from then until its page is there, or null when it never was.
 */
async function publish(
  writer: ReturnType<typeof lakeWriter>,
  locale: Locale,
  name: string,
): Promise<number | null> {
  const publishedId = `${name}-${locale}`;
  const draftId = `drafts.${publishedId}`;
  const date = '2020-01-01T00:00:00Z';
  const title = `Title of ${publishedId}`;
  await writer.createOrReplace({
    _id: draftId,
    _type: 'faq',
    language: locale,
    title,
    slug: { _type: 'slug', current: publishedId },
    summary: 'A deposit by card arrives at once.',
    publishedAt: date,
    updatedAt: date,
    body: [],
  });
  await writer.createOrReplace({
    _id: `record-${name}`,
    _type: 'translation.metadata',
    translations: LOCALES.map((one) => ({
      _key: one,
      language: one,
      value: { _type: 'reference', _ref: `${name}-${one}`, _weak: true },
    })),
  });
  const begin = performance.now();
  await writer.action([{ actionType: 'sanity.action.document.publish', draftId, publishedId }]);
  while (performance.now() - begin < LOST_AFTER_MS) {
    const answer = await fetch(site.url + articleHref(locale, publishedId));
    if (answer.ok && (await answer.text()).includes(title)) return performance.now() - begin;
    await pause(POLL_MS);
  }
  return null;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
