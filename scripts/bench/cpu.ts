import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingCaddy, startCaddy } from '../bench-caddy.ts';
import { startNginx } from '../bench-nginx.ts';
import { copySite } from '../copied-site.ts';
import { ask, cpuOf, peakMemoryOf, quantile } from '../measuring.ts';
import { freePort } from '../processes.ts';

/**
 * Processor time per request and requests per second of the built site, of nginx with the same
 * bytes as files, and of the site behind the files for nginx and Caddy of `docs/deploy`, in one run:
 * `npm run bench -- cpu`. Needs nginx, and wrk for requests per second; says so without Caddy.
 */
const ROUNDS = 5;
const REQUESTS = 5_000;
const WRK = ['-t1', '-c16', '-d5s', '-H', 'accept-encoding: gzip'];

const site = copySite(await freePort());
const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
try {
  await site.start();
  const paths = { home: '/', article: `/articles/${site.articles[0]?.slug}` };
  const pages: Record<string, Buffer> = {};
  for (const [name, path] of Object.entries(paths)) pages[name] = await bodyOf(path);
  const ports = {
    files: await freePort(),
    proxy: await freePort(),
    caddy: await freePort(),
    site: Number(new URL(site.url).port),
  };
  const nginx = await startNginx(folder, ports, pages);
  const nginxPid = nginx.process.pid ?? 0;
  const noCaddy = missingCaddy();
  if (noCaddy !== undefined) console.log(`${noCaddy}: left out.\n`);
  const caddy =
    noCaddy === undefined ? await startCaddy(folder, { ...ports, proxy: ports.caddy }) : undefined;
  console.log(
    '| page | encoding | site, µs | nginx files, µs | ratio | site p50 / p99, ms | site, requests/s | nginx files | share | behind the nginx file | share | behind the Caddyfile | share |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|',
  );
  for (const [name, path] of Object.entries(paths)) {
    for (const encoding of ['identity', 'gzip']) {
      const headers = { 'accept-encoding': encoding };
      const file = `${nginx.files}/${name}.html`;
      const cost = { site: [] as number[], nginx: [] as number[] };
      let latencies: number[] = [];
      await ask(`${site.url}${path}`, 500, headers);
      for (let round = 0; round < ROUNDS; round += 1) {
        latencies = [];
        cost.site.push(
          await costOf(site.pid(), async () => {
            latencies = await ask(`${site.url}${path}`, REQUESTS, headers);
          }),
        );
        cost.nginx.push(await costOf(nginxPid, () => ask(file, REQUESTS, headers)));
      }
      const [own, its] = [median(cost.site), median(cost.nginx)];
      const times = [0.5, 0.99].map((share) => quantile(latencies, share).toFixed(1)).join(' / ');
      const cells = [name, encoding, own.toFixed(0), its.toFixed(0), (own / its).toFixed(1), times];
      console.log(
        `| ${[...cells, ...rates(encoding, path, file, [nginx.proxy, caddy?.proxy])].join(' | ')} |`,
      );
    }
  }
  console.log(`\nPeak memory of the site: ${(peakMemoryOf(site.pid()) / 1e6).toFixed(0)} MB`);
  nginx.process.kill('SIGTERM');
  caddy?.process.kill('SIGTERM');
} finally {
  await site.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function bodyOf(path: string): Promise<Buffer> {
  const answer = await fetch(`${site.url}${path}`, { headers: { 'accept-encoding': 'identity' } });
  return Buffer.from(await answer.arrayBuffer());
}

/** µs of processor time per request. */
async function costOf(pid: number, act: () => Promise<unknown>): Promise<number> {
  const before = cpuOf(pid);
  await act();
  return (cpuOf(pid) - before) / REQUESTS;
}

function median(values: number[]): number {
  return quantile(
    values.toSorted((one, other) => one - other),
    0.5,
  );
}

/** Requests per second of the site, the files and the proxies, with their shares of the files'. */
function rates(
  encoding: string,
  path: string,
  file: string,
  proxies: readonly (string | undefined)[],
): string[] {
  if (encoding !== 'gzip') return ['', '', '', ...proxies.flatMap(() => ['', ''])];
  const [own, files] = [perSecond(`${site.url}${path}`), perSecond(file)];
  const share = (one: number) => (one / files).toFixed(2);
  const behind = proxies.flatMap((proxy) => {
    if (proxy === undefined) return ['–', '–'];
    const rate = perSecond(`${proxy}${path}`);
    return [rate.toFixed(0), share(rate)];
  });
  return [own.toFixed(0), files.toFixed(0), share(own), ...behind];
}

function perSecond(address: string): number {
  const { stdout } = spawnSync('wrk', [...WRK, address], { encoding: 'utf8' });
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout ?? '')?.[1] ?? Number.NaN);
}
