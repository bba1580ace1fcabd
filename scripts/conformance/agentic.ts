import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CHROMIUM_FLAGS, findChromium } from '#tests/support/chromium.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LIGHTHOUSE = join(ROOT, 'node_modules/lighthouse');
const CONFIG = join(LIGHTHOUSE, 'core/config/agentic-browsing-config.js');
const CATEGORY = 'agentic-browsing';
const PAGES = ['/', '/faq', '/topics', '/search?q=deposit'];

const audit = z.object({ id: z.string(), score: z.number().nullable(), title: z.string() });
const report = z.object({
  categories: z.object({
    [CATEGORY]: z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string() })),
    }),
  }),
  audits: z.record(z.string(), audit),
});

/** How many pages Lighthouse's category on agents finds a fault with. */
export async function countAgenticFaults(url: string): Promise<number> {
  const chromium = await findChromium();
  const folder = mkdtempSync(join(tmpdir(), 'signpost-agentic-'));
  const list = z.object({ results: z.array(z.object({ slug: z.string() })) });
  const { results } = list.parse(await (await fetch(`${url}/api/articles?tab=faq`)).json());
  const articles = results.slice(0, 1).map(({ slug }) => `/articles/${slug}`);
  let faults = 0;
  try {
    for (const path of [...PAGES, ...articles]) {
      const file = join(folder, 'report.json');
      spawnSync(
        process.execPath,
        [
          ...[join(LIGHTHOUSE, 'cli/index.js'), `${url}${path}`, '--quiet', '--output=json'],
          ...[`--config-path=${CONFIG}`, `--only-categories=${CATEGORY}`],
          ...[`--output-path=${file}`, `--chrome-flags=${CHROMIUM_FLAGS.join(' ')}`],
        ],
        {
          env: { ...process.env, ...chromium.env, CHROME_PATH: chromium.executablePath },
          stdio: 'inherit',
        },
      );
      const { categories, audits } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
      const { score, auditRefs } = categories[CATEGORY];
      console.log(`${score === 1 ? 'pass' : 'FAIL'}  Lighthouse, agents: ${path}, ${score}`);
      if (score !== 1) faults += 1;
      for (const { id } of auditRefs) {
        const found = audits[id];
        if (found?.score !== null && (found?.score ?? 0) < 1) console.log(`      ${found?.title}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}
