import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { copySite } from '../copied-site.ts';
import { lakeWriter } from '../lake/writer.ts';
import { ask, askOnce, memoryOf, peakMemoryOf, quantile, untilAnswers } from '../measuring.ts';
import { freePort } from '../processes.ts';

/**
 * Many articles that the build does not know, each read for the first time, then in every form,
 * then all drawn again while readers come: `npm run bench -- misses [articles] [of these read]`.
 * Takes copies of the build and its data.
 */
const ARTICLES = Number(process.argv[2] ?? 1_600);
const READ = Number(process.argv[3] ?? ARTICLES);
const BATCH = 200;
const HITS_PER_SECOND = 50;
const REGENERATED_S = 20;

const slugs = Array.from({ length: ARTICLES }, (_, n) => `miss-${n}`);
const health = z.object({ waiting: z.number() });
const site = copySite(await freePort());
try {
  await site.start();
  const writer = lakeWriter({
    lakePort: Number(new URL(site.url).port) + 1,
    dataDir: site.dataDir,
  });
  for (let from = 0; from < ARTICLES; from += BATCH) {
    await writer.mutate(
      slugs.slice(from, from + BATCH).map((slug) => ({ createOrReplace: article(slug) })),
    );
  }
  await untilAnswers(`${site.url}/articles/${slugs.at(-1)}.md`, 60);
  await untilQuiet();
  reportMemory(`${ARTICLES} articles came in`);

  const misses: number[] = [];
  for (const slug of slugs.slice(0, READ))
    misses.push(...(await ask(`${site.url}/articles/${slug}`, 1)));
  report('never drawn before', misses);

  for (const slug of slugs.slice(0, Math.min(READ, 1_000))) {
    for (const encoding of ['gzip', 'br', 'identity']) {
      await ask(`${site.url}/articles/${slug}`, 1, { 'accept-encoding': encoding });
    }
    await ask(`${site.url}/articles/${slug}.md`, 1);
  }
  reportMemory('they were read in all forms');

  await writer
    .patch('siteSettings')
    .set({ footer: { text: `Drawn anew ${Date.now()}` } })
    .commit();
  await pause(200);
  const waiting = await waitingPages();
  const hits: number[] = [];
  const agent = new Agent({ keepAlive: true });
  const startedAt = performance.now();
  while (performance.now() - startedAt < REGENERATED_S * 1_000) {
    hits.push(await askOnce(`${site.url}/articles/${slugs[hits.length % 50]}`, {}, agent));
    await pause(1_000 / HITS_PER_SECOND);
  }
  agent.destroy();
  report(`hits while ${waiting} pages are drawn again (${await waitingPages()} left)`, hits);
} finally {
  await site.remove();
}

function article(slug: string) {
  const date = '2020-01-01T00:00:00Z';
  const words =
    'A deposit by card arrives at once, one by bank transfer within three working days.';
  return {
    _id: slug,
    _type: 'faq',
    title: `Question ${slug}`,
    slug: { _type: 'slug', current: slug },
    summary: words,
    publishedAt: date,
    updatedAt: date,
    body: Array.from({ length: 20 }, (_, n) => ({
      _type: 'block',
      _key: `b${n}`,
      style: n % 5 === 0 ? 'h2' : 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: 's', text: `${words} ${n}`, marks: [] }],
    })),
  };
}

async function waitingPages(): Promise<number> {
  const answer = await fetch(`${site.url}/api/health`);
  return health.parse(await answer.json()).waiting;
}

async function untilQuiet(): Promise<void> {
  while ((await waitingPages()) > 0) await pause(200);
}

function reportMemory(since: string): void {
  const [now, peak] = [memoryOf(site.pid()), peakMemoryOf(site.pid())].map((one) =>
    (one / 1e6).toFixed(0),
  );
  console.log(`| memory of the site after ${since}: now / peak | ${now} / ${peak} MB |`);
}

function report(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const cells = [0.5, 0.95, 0.99, 1].map((share) => quantile(sorted, share).toFixed(1)).join(' / ');
  console.log(`| ${name}, ms (p50 / p95 / p99 / max) | ${cells} |`);
}
