import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import {
  COMPILE_COMMAND,
  SITE_ENVIRONMENT,
  SITE_NODE_OPTIONS,
  siteEnvironment,
} from '#scripts/serve/node-options.ts';
import { testFolders } from '#tests/support/folder.ts';

const run = promisify(execFile);

/** Reads the configuration as Next does, and says which files of its compiler that loads. */
const PROGRAM = `
import loadConfig from 'next/dist/server/config.js';
const { default: load = loadConfig } = loadConfig;
const config = await load('phase-production-server', process.cwd());
const { sharedObjects } = process.report.getReport();
console.log(JSON.stringify({
  distDir: config.distDir,
  compilers: sharedObjects.filter((file) => file.includes('next-swc')).length,
}));
`;

async function readConfig(environment: Readonly<Record<string, string>>): Promise<unknown> {
  const { stdout } = await run(
    process.execPath,
    [...SITE_NODE_OPTIONS, '--no-warnings', '--input-type=module', '-e', PROGRAM],
    {
      env: { ...process.env, ...environment, NODE_ENV: 'production', SIGNPOST_DIST_DIR: '.next-x' },
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

it('starts the site without the compiler of Next', async () => {
  expect(await readConfig(SITE_ENVIRONMENT)).toEqual({ distDir: '.next-x', compilers: 0 });
});

it('would else load it', async () => {
  const config = await readConfig({ __NEXT_NODE_NATIVE_TS_LOADER_ENABLED: 'false' });
  expect(config).toEqual({ distDir: '.next-x', compilers: 1 });
});

const newFolder = testFolders();
const TELL = `data:text/javascript,process.on('exit',()=>console.log(process.moduleLoadList.some((one) => one.includes('amaro'))))`;

it('starts the site without the TypeScript compiler of Node, once its code is compiled', async () => {
  const distDir = newFolder();
  const options = {
    env: { ...process.env, ...siteEnvironment(distDir), NODE_ENV: 'production' as const },
  };
  const hasCompiler = async () => {
    const site = [...SITE_NODE_OPTIONS, 'scripts/serve.ts', '--compile-only'];
    const args = ['--no-warnings', `--import=${TELL}`, ...site];
    return (await run(process.execPath, args, options)).stdout.trim();
  };
  expect(await hasCompiler()).toBe('true');
  rmSync(distDir, { recursive: true });
  await run(process.execPath, ['--no-warnings', ...COMPILE_COMMAND], options);
  expect(await hasCompiler()).toBe('false');
});
