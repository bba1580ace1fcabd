import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CHROMIUM_FLAGS, findChromium } from '#tests/support/chromium.ts';
import { untilAnswers } from '../measuring.ts';
import { end, launch } from '../processes.ts';

/** Lighthouse's mobile preset over a home page, a tab and an article: `npm run bench:lighthouse`. */
const PORT = 3720;
const SITE = `http://localhost:${PORT}`;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const root = resolve(import.meta.dirname, '../..');

const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      title: z.string(),
      displayValue: z.string().optional(),
    }),
  ),
});

const chromium = await findChromium();
const folder = mkdtempSync(join(tmpdir(), 'signpost-lighthouse-'));
const site = launch(process.execPath, [join(root, 'scripts/start.ts')], {
  PORT: String(PORT),
  LAKE_PORT: '3721',
  NEXT_PUBLIC_SITE_URL: 'http://localhost:3000',
});
try {
  await untilAnswers(`${SITE}/api/health`);
  const list: { results: Array<{ slug: string }> } = await (
    await fetch(`${SITE}/api/articles`)
  ).json();
  console.log(`| page | ${CATEGORIES.join(' | ')} | first / largest paint | blocked |`);
  console.log('|---|---|---|---|---|---|---|');
  for (const path of ['/', '/faq', `/articles/${list.results[0]?.slug}`]) {
    const { categories, audits } = measure(`${SITE}${path}`);
    const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
    const shown = (audit: string) => audits[audit]?.displayValue ?? '–';
    console.log(
      `| ${path} | ${scores.join(' | ')} | ${shown('first-contentful-paint')} / ${shown('largest-contentful-paint')} | ${shown('total-blocking-time')} |`,
    );
    for (const audit of Object.values(audits)) {
      if (audit.score !== null && audit.score < 0.9) console.error(`  ${path}: ${audit.title}`);
    }
  }
} finally {
  await end(site);
  rmSync(folder, { recursive: true, force: true });
}

function measure(address: string) {
  const file = join(folder, 'report.json');
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/lighthouse/cli/index.js'),
      address,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=${CHROMIUM_FLAGS.join(' ')}`,
    ],
    {
      env: { ...process.env, ...chromium.env, CHROME_PATH: chromium.executablePath },
      stdio: 'inherit',
    },
  );
  return report.parse(JSON.parse(readFileSync(file, 'utf8')));
}
