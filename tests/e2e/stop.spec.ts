import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  copyInstallation,
  type Installation,
  type RunningInstallation,
} from '#tests/support/installation.ts';
import { until } from '#tests/support/until.ts';

/* Being asked to stop at any moment of a start. */

let installation: Installation;
let running: RunningInstallation | undefined;

test.beforeAll(async () => {
  installation = await copyInstallation('stop');
});
test.beforeEach(() => installation.reset());
test.afterEach(() => running?.end('SIGKILL'));
test.afterAll(() => installation.remove());

const statusOf = (path: string, base = installation.url) =>
  fetch(`${base}${path}`).then(
    ({ status }) => status,
    () => 0,
  );

const MOMENTS: Readonly<Record<string, (one: RunningInstallation) => boolean | Promise<boolean>>> =
  {
    'its folders are held': () => existsSync(join(installation.dataDir, 'running.lock')),
    'the lake answers': async () => (await statusOf('/v1/ping', installation.lakeUrl)) === 200,
    'a reader is answered': async () => (await statusOf('/')) === 200,
    'it says that it is ready': (one) => one.printed().includes('Signpost is ready'),
  };

for (const [moment, hasCome] of Object.entries(MOMENTS)) {
  test(`SIGTERM when ${moment} ends it with 0, and leaves nothing running`, async () => {
    const started = installation.launch();
    running = started;
    await until(moment, () => started.hasEnded() || hasCome(started), 5);
    expect(await started.end('SIGTERM'), started.printed()).toBe(0);
    expect(started.printed()).not.toContain('left processes behind');
    expect([await statusOf('/'), await statusOf('/v1/ping', installation.lakeUrl)]).toEqual([0, 0]);
  });
}

test('what was asked before SIGTERM is answered, right after the start', async () => {
  const started = installation.launch();
  running = started;
  await until('the first page', async () => (await statusOf('/')) === 200, 5);
  // Next is still being loaded: these wait for it.
  const paths = ['/api/articles?tab=faq', '/feed.xml', '/articles/passkeys.md'];
  const answers = Promise.all(paths.map((path) => statusOf(path)));
  // Answered on a later connection: the server has taken the others.
  expect(await statusOf('/')).toBe(200);
  const ended = started.end('SIGTERM');
  expect(await answers).toEqual([200, 200, 200]);
  expect(await ended).toBe(0);
});
