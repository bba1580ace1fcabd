import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CHROMIUM_FLAGS, findChromium } from '#tests/support/chromium.ts';
import { copySite } from '../copied-site.ts';
import { quantile } from '../measuring.ts';
import { freePort } from '../processes.ts';

/** Lighthouse's mobile preset over every kind of page: `npm run bench -- lighthouse [rounds]`. */
const PAGES = (slug: string) => [
  '/',
  '/faq',
  '/announcements',
  '/faq?page=2',
  '/topics',
  `/articles/${slug}`,
  '/search?q=deposit',
];
/** With what a figure is divided by. */
const AUDITS = [
  ['first-contentful-paint', 1],
  ['largest-contentful-paint', 1],
  ['total-blocking-time', 1],
  ['cumulative-layout-shift', 1],
  ['total-byte-weight', 1_000],
] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const root = resolve(import.meta.dirname, '../..');

const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      title: z.string(),
      numericValue: z.number().optional(),
    }),
  ),
});

type Report = z.infer<typeof report>;

const ROUNDS = Number(process.argv[2] ?? 5);

const chromium = await findChromium();
const folder = mkdtempSync(join(tmpdir(), 'signpost-lighthouse-'));
const site = copySite(await freePort());
try {
  await site.start();
  console.log(
    `Median of ${ROUNDS}\n\n| page | ${CATEGORIES.join(' | ')} | first paint, ms | largest paint, ms | blocked, ms | shift | KB |`,
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const path of PAGES(site.articles[0]?.slug ?? '')) {
    const rounds = Array.from({ length: ROUNDS }, () => measure(`${site.url}${path}`));
    const median = (value: (round: Report) => number) =>
      quantile(
        rounds.map(value).sort((one, other) => one - other),
        0.5,
      );
    const scores = CATEGORIES.map((name) =>
      Math.round(median(({ categories }) => categories[name]?.score ?? 0) * 100),
    );
    const figures = AUDITS.map(([audit, unit]) =>
      (median(({ audits }) => audits[audit]?.numericValue ?? Number.NaN) / unit).toFixed(
        audit === 'cumulative-layout-shift' ? 3 : 0,
      ),
    );
    console.log(`| ${[path, ...scores, ...figures].join(' | ')} |`);
    for (const audit of Object.values(rounds[0]?.audits ?? {})) {
      if (audit.score !== null && audit.score < 0.9) console.error(`  ${path}: ${audit.title}`);
    }
  }
} finally {
  await site.remove();
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
