import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { untilClosed } from '#tests/support/until.ts';

const SITE = join(import.meta.dirname, '../support/site.ts');

const statusOf = async (address: string) => (await fetch(address)).status;

test('the site and the lake of a test end when its runner is killed', async () => {
  test.setTimeout(300_000);
  const code = `const { startSite } = await import(${JSON.stringify(SITE)});
    const { url, lakeUrl } = await startSite('killed');
    console.log(JSON.stringify([url, lakeUrl]));`;
  const args = ['--no-warnings', '--input-type=module', '-e', code];
  const runner = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(runner, 'exit');
  const [printed] = await once(runner.stdout, 'data');
  const addresses: string[] = JSON.parse(String(printed));
  expect(await statusOf(`${addresses[0]}/`)).toBe(200);
  expect(await statusOf(`${addresses[1]}/v1/ping`)).toBe(200);
  runner.kill('SIGKILL');
  await exit;
  for (const address of addresses) await untilClosed(Number(new URL(address).port));
});
