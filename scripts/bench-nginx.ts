import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { untilAnswers } from './measuring.ts';

const SHIPPED = resolve(import.meta.dirname, '../docs/deploy/nginx.conf');

/** Where nginx serves what: files of the same bytes, and the site behind the shipped file. */
export type Nginx = { process: ChildProcess; files: string; proxy: string };

/** Why nginx cannot be tried here, or undefined. */
export function missingNginx(): string | undefined {
  const isHere = spawnSync(programOf(), ['-v']).status === 0;
  return isHere ? undefined : 'nginx is not here (Debian: nginx-light)';
}

function programOf(): string {
  return String(execFileSync('sh', ['-c', 'command -v nginx || echo /usr/sbin/nginx'])).trim();
}

/**
 * Starts one nginx process with both.
 * @param folder for its files, caches and sockets.
 * @param ports of the files and of the proxy.
 */
export async function startNginx(
  folder: string,
  ports: { files: number; proxy: number; site: number },
  pages: Readonly<Record<string, Buffer>>,
): Promise<Nginx> {
  const files = join(folder, 'html');
  mkdirSync(files);
  for (const [name, body] of Object.entries(pages)) {
    writeFileSync(join(files, `${name}.html`), body);
    writeFileSync(join(files, `${name}.html.gz`), gzipSync(body, { level: 9 }));
  }
  writeFileSync(join(folder, 'site.conf'), shippedFor(folder, ports));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors;
     events { worker_connections 512; }
     http { access_log off; gzip_static on; types { text/html html; } client_body_temp_path ${folder}/body;
       proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi;
       scgi_temp_path ${folder}/scgi; keepalive_requests 1000000;
       server { listen 127.0.0.1:${ports.files}; root ${files}; }
       include ${folder}/site.conf; }`,
  );
  const process = spawn(programOf(), ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const [own, proxy] = [ports.files, ports.proxy].map((port) => `http://127.0.0.1:${port}`);
  await untilAnswers(`${own}/${Object.keys(pages)[0]}.html`, 10);
  await untilAnswers(`${proxy}/`, 10);
  return { process, files: own ?? '', proxy: proxy ?? '' };
}

/** The shipped file without its certificate, at our ports. */
function shippedFor(folder: string, ports: { proxy: number; site: number }): string {
  return readFileSync(SHIPPED, 'utf8')
    .replace(/^\s*ssl_.*$/gm, '')
    .replace('listen 443 ssl;', `listen 127.0.0.1:${ports.proxy};`)
    .replace('127.0.0.1:3000', `127.0.0.1:${ports.site}`)
    .replace('/var/cache/nginx/signpost', `${folder}/cache`);
}
