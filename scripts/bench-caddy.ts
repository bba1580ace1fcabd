import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { untilAnswers } from './measuring.ts';

const SHIPPED = resolve(import.meta.dirname, '../docs/deploy/Caddyfile');

/** Why Caddy cannot be tried here, or undefined. */
export function missingCaddy(): string | undefined {
  const isHere = spawnSync('caddy', ['version']).status === 0;
  return isHere ? undefined : 'Caddy is not here (Debian: caddy)';
}

/**
 * Starts Caddy with the shipped file, without its certificate, at our ports.
 * @param folder for its files.
 */
export async function startCaddy(
  folder: string,
  ports: { proxy: number; site: number },
): Promise<{ process: ChildProcess; proxy: string }> {
  const file = join(folder, 'Caddyfile');
  writeFileSync(
    file,
    `{\n\tadmin off\n\tauto_https off\n}\n${readFileSync(SHIPPED, 'utf8')
      .replace('help.example.com {', `http://:${ports.proxy} {`)
      .replace('127.0.0.1:3000', `127.0.0.1:${ports.site}`)}`,
  );
  const child = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: 'ignore',
  });
  const proxy = `http://127.0.0.1:${ports.proxy}`;
  await untilAnswers(`${proxy}/`, 10);
  return { process: child, proxy };
}
