import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { applyRecipes, copySource, type Edit, readRecipes } from '#tests/support/recipes.ts';

/** The commands are given long: compiling is slow on a machine that does something else beside. */
const TIMEOUT_MS = 10 * 60_000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-recipes-'));
  copySource(folder);
}, TIMEOUT_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return status === 0 ? '' : `${args.join(' ')}\n${stdout}\n${stderr}`;
}

/** The text of every file of the copy, by path; packages left out. */
function snapshot(): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(folder, file).startsWith('node_modules'));
  return new Map(files.map((file) => [relative(folder, file), readFileSync(file, 'utf8')]));
}

describe('the recipes of CONTRIBUTING.md', () => {
  const { edits, commands } = readRecipes();
  const added = edits.filter(({ way }) => way === 'write').map(({ path }) => path);

  it('add a block by one folder and one line', () => {
    const ofBlock = edits.filter(({ path }) => path.startsWith('sanity/blocks/'));
    const beside = ofBlock.filter(({ path }) => !path.startsWith('sanity/blocks/definition/'));
    expect(beside).toEqual([
      {
        path: 'sanity/blocks/registry.ts',
        way: 'after',
        anchor: "'attachment',",
        text: "  'definition',\n",
      },
    ] satisfies Edit[]);
  });

  it(
    'work: what they add compiles, is drawn, is read and passes its tests',
    () => {
      const before = snapshot();
      applyRecipes(folder);
      for (const command of commands) expect(run(`scripts/${command}.ts`)).toBe('');

      const touched = [...snapshot()].flatMap(([path, text]) =>
        before.get(path) === text ? [] : [path],
      );
      const said = new Set([...edits.map(({ path }) => path), 'lib/i18n/messages/fr.json']);
      const beside = touched.filter((path) => !said.has(path));
      expect(beside.filter((path) => !path.includes('generated'))).toEqual([]);

      expect(run('node_modules/typescript/bin/tsc', '--noEmit')).toBe('');
      const tests = added.filter((path) => /\.test\.tsx?$/.test(path));
      expect(tests.length).toBeGreaterThanOrEqual(4);
      const ofBlocks = ['tests/unit/sanity/blocks', 'tests/unit/sanity/schema/documents'];
      expect(
        run(
          '--experimental-vm-modules',
          '--no-warnings',
          'node_modules/jest/bin/jest.js',
          ...tests,
          ...ofBlocks,
        ),
      ).toBe('');
    },
    TIMEOUT_MS,
  );
});
