import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';
import { countAgenticFaults } from './agentic.ts';
import { withSite } from './site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const AFDOCS = resolve(ROOT, 'node_modules/afdocs/bin/afdocs.mjs');
const WANTED = 100;

const report = z.object({
  results: z.array(z.object({ id: z.string(), status: z.string(), message: z.string() })),
  scoring: z.object({ overall: z.number() }),
});

/**
 * Has `afdocs` judge the built site, or one that runs, by the Agent-Friendly Documentation Spec, and
 * Lighthouse by its category on agents.
 * @returns the exit code: 0 for 100 of 100 and a full category.
 */
export function checkAgents(address: string | undefined): Promise<number> {
  return withSite(address, async (url) => {
    const asked = ['--format', 'json', '--score', '--sampling', 'deterministic', '--quiet'];
    const run = spawnSync(
      process.execPath,
      [AFDOCS, 'check', url, '--request-delay', '0', ...asked],
      {
        encoding: 'utf8',
        cwd: ROOT,
        maxBuffer: 256 * 1024 * 1024,
      },
    );
    const { results, scoring } = report.parse(JSON.parse(run.stdout));
    for (const { id, status, message } of results) {
      if (status !== 'pass') console.log(`${status}  ${id}: ${message}`);
    }
    console.log(`${scoring.overall} of ${WANTED}`);
    const faults = await countAgenticFaults(url);
    return scoring.overall === WANTED && faults === 0 ? 0 : 1;
  });
}
