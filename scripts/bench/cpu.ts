import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ask, cpuOf, quantile, untilAnswers } from '../measuring.ts';
import { end, launch } from '../processes.ts';

/**
 * Processor time per request of the site beside nginx that serves the very same bytes from disk,
 * in one run: `npm run bench:cpu`. Needs a site that `npm start` could start, and nginx.
 */
const ROUNDS = 5;
const REQUESTS = 2_000;
const PORT = 3710;
const NGINX_PORT = 3712;
const SITE = `http://127.0.0.1:${PORT}`;
const root = resolve(import.meta.dirname, '../..');

const site = launch(process.execPath, [join(root, 'scripts/start.ts')], {
  PORT: String(PORT),
  LAKE_PORT: '3711',
  NEXT_PUBLIC_SITE_URL: 'http://localhost:3000',
});
const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
try {
  await untilAnswers(`${SITE}/api/health`);
  const list: { results: Array<{ slug: string }> } = await (
    await fetch(`${SITE}/api/articles`)
  ).json();
  const pages = { home: '/', article: `/articles/${list.results[0]?.slug}` };
  const nginx = await startNginx(pages);
  const rows: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    for (const encoding of ['identity', 'gzip'])
      rows.push(await compare(name, path, encoding, nginx));
  }
  console.log('| page | encoding | site, µs | nginx, µs | ratio | site p50 / p99, ms |');
  console.log(`|---|---|---|---|---|---|\n${rows.join('\n')}`);
  nginx.kill('SIGTERM');
} finally {
  await end(site);
  rmSync(folder, { recursive: true, force: true });
}

async function compare(name: string, path: string, encoding: string, nginx: { pid?: number }) {
  const headers = { 'accept-encoding': encoding };
  const cost = { site: [] as number[], nginx: [] as number[] };
  let latencies: number[] = [];
  await ask(`${SITE}${path}`, 300, headers);
  for (let round = 0; round < ROUNDS; round += 1) {
    const siteBefore = cpuOf(site.pid ?? 0);
    latencies = await ask(`${SITE}${path}`, REQUESTS, headers);
    cost.site.push((cpuOf(site.pid ?? 0) - siteBefore) / REQUESTS);
    const nginxBefore = cpuOf(nginx.pid ?? 0);
    await ask(`http://127.0.0.1:${NGINX_PORT}/${name}.html`, REQUESTS * 5, headers);
    cost.nginx.push((cpuOf(nginx.pid ?? 0) - nginxBefore) / (REQUESTS * 5));
  }
  const median = (values: number[]) =>
    quantile(
      values.sort((a, b) => a - b),
      0.5,
    );
  const [own, its] = [median(cost.site), median(cost.nginx)];
  const times = `${quantile(latencies, 0.5).toFixed(1)} / ${quantile(latencies, 0.99).toFixed(1)}`;
  return `| ${name} | ${encoding} | ${own.toFixed(0)} | ${its.toFixed(0)} | ${(own / its).toFixed(0)} | ${times} |`;
}

async function startNginx(pages: Record<string, string>) {
  const files = join(folder, 'html');
  mkdirSync(files);
  for (const [name, path] of Object.entries(pages)) {
    const answer = await fetch(`${SITE}${path}`, { headers: { 'accept-encoding': 'identity' } });
    const body = Buffer.from(await answer.arrayBuffer());
    writeFileSync(join(files, `${name}.html`), body);
    writeFileSync(join(files, `${name}.html.gz`), gzipSync(body));
  }
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log /dev/null;
     events { worker_connections 256; }
     http { access_log off; gzip_static on; types { text/html html; } client_body_temp_path ${folder};
       proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
       server { listen 127.0.0.1:${NGINX_PORT}; root ${files}; } }`,
  );
  const program = execFileSync('sh', ['-c', 'command -v nginx || echo /usr/sbin/nginx'])
    .toString()
    .trim();
  const nginx = spawn(program, ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  await untilAnswers(`http://127.0.0.1:${NGINX_PORT}/home.html`, 10);
  return nginx;
}
