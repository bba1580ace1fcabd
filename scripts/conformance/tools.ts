import { resolve } from 'node:path';
import { runSanity } from '#sanity/lake/tools/sanity-cli.ts';
import { type Check, chooseChecks, type Workshop } from './check.ts';
import { contentChecks } from './client-content-checks.ts';
import { projectFileChecks } from './client-project-checks.ts';
import { datasetChecks } from './dataset-checks.ts';
import { type OwnLake, startOwnLake } from './own-lake.ts';
import { packageChecks } from './package-checks.ts';
import { projectChecks } from './project-checks.ts';
import { writeSample } from './sample.ts';
import { type Row, writeTable } from './table.ts';

const PROJECT = resolve(import.meta.dirname, '../../tests/fixtures/sanity-project');

/** Tables of the lake's README, and what they are made of. */
const PARTS: Record<'tools' | 'client', readonly Check[]> = {
  tools: [...datasetChecks, ...projectChecks, ...packageChecks],
  client: [...contentChecks, ...projectFileChecks],
};

export type Part = keyof typeof PARTS;

export function isPart(name: string | undefined): name is Part {
  return name !== undefined && Object.hasOwn(PARTS, name);
}

/**
 * Runs Sanity's own tools, or `@sanity/client`, against a lake of its own and prints what passed.
 * @param writes whether the table goes into the lake's README.
 * @param words only what has one of them in its name, and what that needs; everything without.
 * @returns the exit code.
 */
export async function checkPart(
  part: Part,
  { writes, words }: { writes: boolean; words: readonly string[] },
): Promise<number> {
  const checks = chooseChecks(PARTS[part], words);
  if (checks.length === 0 || (writes && words.length > 0)) {
    console.error(
      checks.length === 0
        ? `Nothing is called ${words.join(' or ')}.`
        : 'The table is written of a run without words.',
    );
    return 1;
  }
  const lake = await startOwnLake();
  const rows: Row[] = [];
  try {
    const workshop = { lake, sample: await writeSample(lake.folder), sanity: sanityOn(lake) };
    for (const { name, run } of checks) {
      const fault = await run(workshop).then(
        () => null,
        (error: unknown) => (Error.isError(error) ? error.message : String(error)),
      );
      rows.push({ name, passed: fault === null });
      console.log(`${fault === null ? 'pass' : 'FAIL'}  ${name}`);
      if (fault !== null) console.log(fault.replaceAll(/^/gm, '      '));
    }
  } finally {
    await lake.close();
  }
  const passed = rows.filter((row) => row.passed).length;
  console.log(`${passed} passed, ${rows.length - passed} failed`);
  if (writes) writeTable(part, rows);
  return passed === rows.length ? 0 : 1;
}

function sanityOn({ address, token, folder }: OwnLake): Workshop['sanity'] {
  return async (args, { input, expected = 0 } = {}) => {
    // Its own home, so that the settings of whoever runs this stay out of it.
    const env = { CI: 'true', HOME: folder, NO_COLOR: '1', DO_NOT_TRACK: '1' };
    let printed = '';
    const code = await runSanity(
      args,
      { address, token, cwd: PROJECT },
      {
        env,
        stdio: ['pipe', 'pipe', 'pipe'],
        onStart(child) {
          child.stdin?.end(input ?? '');
          for (const stream of [child.stdout, child.stderr]) {
            stream?.on('data', (chunk) => {
              printed += String(chunk);
            });
          }
        },
      },
    );
    if (code !== expected) throw new Error(`sanity ${args.join(' ')} exited ${code}:\n${printed}`);
    return printed;
  };
}
