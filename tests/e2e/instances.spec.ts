import { chmodSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { signatureOf } from '#lib/revalidation/signature.ts';
import { type Instance, startInstance } from '#tests/support/instance.ts';
import { writeDocuments } from '#tests/support/write.ts';
import { expect, test } from './fixtures.ts';

/* Instances that no webhook reaches, and one that may write nothing. */

const health = z.object({ asOf: z.string().nullable(), waiting: z.number() });

const faq = (id: string, title: string) => ({
  _id: id,
  _type: 'faq',
  title,
  slug: { _type: 'slug', current: id },
  summary: 'A summary.',
  publishedAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
  body: [],
});

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36';

const bodyOf = async (address: string) => (await fetch(address)).text();

async function comparedAt({ url }: Instance): Promise<string | null> {
  return health.parse(await (await fetch(`${url}/api/health`)).json()).asOf;
}

test('two instances on one lake follow its stream by themselves, also after a crash', async ({
  site,
}) => {
  const lakePort = new URL(site.lakeUrl).port;
  const dataDir = mkdtempSync(join(tmpdir(), 'signpost-instance-'));
  const two = await startInstance({ name: 'two', lakePort, dataDir });
  try {
    await writeDocuments(site, [{ createOrReplace: faq('instances', 'First title') }]);
    for (const url of [site.url, two.url]) {
      await expect.poll(() => bodyOf(`${url}/articles/instances`)).toContain('First title');
    }
    const before = await comparedAt(two);
    await writeDocuments(site, [{ createOrReplace: faq('instances', 'Second title') }]);
    for (const url of [site.url, two.url]) {
      await expect.poll(() => bodyOf(`${url}/articles/instances`)).toContain('Second title');
    }
    // By the stream: nothing was compared in between.
    expect(await comparedAt(two)).toBe(before);

    await two.kill();
    await writeDocuments(site, [{ createOrReplace: faq('instances', 'Third title') }]);
    await two.start();
    for (const url of [site.url, two.url]) {
      await expect.poll(() => bodyOf(`${url}/articles/instances`)).toContain('Third title');
      await expect.poll(() => bodyOf(`${url}/faq`)).toContain('Third title');
    }
  } finally {
    await two.remove();
  }
});

test('next start serves from a folder that takes nothing, and takes changes by webhook', async ({
  site,
}) => {
  const secret = 'a secret of this instance';
  // The administrator may write anywhere, so somebody else runs it.
  const owner = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
  const dataDir = mkdtempSync(join(tmpdir(), 'signpost-read-only-'));
  chmodSync(dataDir, 0o555);
  const plain = await startInstance({
    name: 'read-only',
    lakePort: new URL(site.lakeUrl).port,
    dataDir,
    isPlainNext: true,
    env: { SANITY_WEBHOOK_SECRET: secret },
    prepare: (distDir) => forbidWriting(distDir),
    owner,
  });
  try {
    expect(await bodyOf(`${plain.url}/articles/passkeys`)).toContain('Passkeys');
    expect(await bodyOf(`${plain.url}/?sort=helpful`)).toContain('<article');
    const title = 'Brought by a webhook';
    await writeDocuments(site, [{ createOrReplace: faq('read-only', title) }]);
    const body = JSON.stringify({ _id: 'read-only' });
    const headers = { 'sanity-webhook-signature': signatureOf(body, secret, new Date()) };
    const told = await fetch(`${plain.url}/api/revalidate`, { method: 'POST', headers, body });
    expect(told.status).toBe(200);
    await expect.poll(() => bodyOf(`${plain.url}/articles/read-only`)).toContain(title);
    await expect.poll(() => bodyOf(`${plain.url}/faq`)).toContain(title);
    const vote = await fetch(`${plain.url}/api/feedback`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': AGENT,
        origin: plain.url,
      },
      body: JSON.stringify({ articleId: 'read-only', vote: 'yes' }),
    });
    expect(vote.status).toBe(503);
  } finally {
    await plain.remove();
  }
});

function forbidWriting(path: string): void {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path)) forbidWriting(join(path, name));
    chmodSync(path, 0o555);
  } else {
    chmodSync(path, 0o444);
  }
}
